/** The workbook, the application and the services the client asks for by itself: where every path begins. */
import { serialFromDay, validDay } from "../../../core/model/date.ts";
import { invalidArgument } from "../../model/fault.ts";
import type { Workbook } from "../../model/workbook.ts";
import { type Handle, hostType } from "../host-type.ts";
import { Region, regionHandles } from "../region.ts";
import { textValue, wholeNumber } from "../values.ts";
import { namesType, settingsType } from "./names-and-settings.ts";
import "./ranges.ts";
import { tablesType, worksheetsType } from "./worksheets.ts";

const applicationType = hostType<Workbook>("Application", {
  scalars: { CalculationMode: { get: () => "Automatic" } },
  methods: {
    Calculate: (workbook) => workbook.recalculate(),
    SuspendApiCalculationUntilNextSync: (workbook) => workbook.suspendCalculation(),
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const protectionType = hostType<Workbook>("WorkbookProtection", {
  scalars: { Protected: { get: ({ isStructureProtected }) => isStructureProtected } },
});

const functionResultType = hostType<{ readonly value: number }>("FunctionResult", {
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => "" } },
});

const functionsType = hostType<Workbook>("Functions", {
  methods: {
    Date: ({ date1904 }, [year, month, day]) => {
      const found = validDay(wholeNumber(year), wholeNumber(month), wholeNumber(day));
      const value = found === null ? null : serialFromDay(found, date1904);
      if (value === null) throw invalidArgument();
      return functionResultType.of({ value });
    },
  },
});

const workbookType = hostType<Workbook>("Workbook", {
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: ({ isReadOnly }) => isReadOnly },
  },
  navigation: {
    Application: (workbook) => applicationType.of(workbook),
    Functions: (workbook) => functionsType.of(workbook),
    Names: (workbook) => namesType.of({ workbook, sheet: null }),
    Protection: (workbook) => protectionType.of(workbook),
    Settings: (workbook) => settingsType.of(workbook),
    Tables: ({ sheets }) => tablesType.of(sheets),
    Worksheets: (workbook) => worksheetsType.of(workbook),
  },
  methods: {
    GetSelectedRange: ({ activeSheet, selection }) =>
      activeSheet === null ? null : regionHandles.range(new Region(activeSheet, [selection])),
    _RemoveReference: (_, [reference], context) => context.release(textValue(reference)),
  },
});

export function workbookHandle(workbook: Workbook): Handle {
  return workbookType.of(workbook);
}

/** Right after it is ready the client tells the host that it can take actions; there is nothing to do. */
const internalServiceType = hostType<null>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => null },
});

export const services: ReadonlyMap<string, Handle> = new Map([
  ["Microsoft.InternalService.AddinInternalService", internalServiceType.of(null)],
]);
