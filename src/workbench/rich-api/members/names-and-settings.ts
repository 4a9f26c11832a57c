/** Named items and the add-in's settings in the workbook. */
import { quotedSheet } from "../../../core/model/place.ts";
import { addressOf } from "../../model/areas.ts";
import { invalidArgument, itemNotFound } from "../../model/fault.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { NamedItem, Workbook } from "../../model/workbook.ts";
import { hostType, isHandle } from "../host-type.ts";
import { Region, rangeIn, regionHandles } from "../region.ts";
import { booleanValue, objectOf, optionalText, textValue } from "../values.ts";
import { worksheetHandle } from "./worksheet-handle.ts";

interface Owned {
  readonly workbook: Workbook;
  readonly item: NamedItem;
}

function regionOf({ workbook, item }: Owned): Region {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(item.refersTo);
  if (match === null) throw itemNotFound();
  const sheet = workbook.sheet((match[1] ?? match[2] ?? "").replaceAll("''", "'"));
  if (sheet === undefined) throw itemNotFound();
  return new Region(sheet, [rangeIn(sheet, match[3] ?? "")]);
}

const nameType = hostType<Owned>("NamedItem", {
  check: ({ workbook, item }) => {
    if (!workbook.names.includes(item)) throw itemNotFound();
  },
  identity: { key: "_Id", of: ({ item }) => item.name },
  scalars: {
    Name: { get: ({ item }) => item.name },
    Formula: {
      get: ({ item }) => `=${item.refersTo}`,
      set: ({ item }, value) => {
        item.refersTo = textValue(value).replace(/^=/, "");
      },
    },
    Value: { get: ({ item }) => `=${item.refersTo}` },
    Type: { get: ({ item }) => (item.refersTo.startsWith("#REF!") ? "Error" : "Range") },
    Scope: { get: ({ item }) => (item.sheet === null ? "Workbook" : "Worksheet") },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = textValue(value);
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = booleanValue(value);
      },
    },
  },
  navigation: {
    WorksheetOrNullObject: ({ item }) => (item.sheet === null ? null : worksheetHandle.of(item.sheet)),
  },
  methods: {
    Delete: ({ workbook, item }) => workbook.names.splice(workbook.names.indexOf(item), 1),
    GetRange: (owned) => regionHandles.range(regionOf(owned)),
  },
});

export interface NameScope {
  readonly workbook: Workbook;
  /** Null = names of the whole workbook. */
  readonly sheet: Sheet | null;
}

export const namesType = hostType<NameScope>("NamedItemCollection", {
  items: ({ workbook, sheet }) =>
    workbook.names.filter((item) => item.sheet === sheet).map((item) => nameType.of({ workbook, item })),
  item: ({ workbook, sheet }, key) => {
    const item = workbook.nameOf(textValue(key), sheet);
    if (item === undefined) throw itemNotFound();
    return nameType.of({ workbook, item });
  },
  methods: {
    Add: ({ workbook, sheet }, [name, reference, comment]) => {
      const item = workbook.addName(textValue(name), referenceText(reference), sheet);
      item.comment = optionalText(comment) ?? "";
      return nameType.of({ workbook, item });
    },
  },
});

function referenceText(reference: unknown): string {
  if (!isHandle(reference)) return textValue(reference).replace(/^=/, "");
  const { sheet, range } = objectOf(reference, Region);
  const absolute = addressOf(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quotedSheet(sheet.name)}!${absolute}`;
}

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingType = hostType<Setting>("Setting", {
  check: ({ workbook, key }) => {
    if (!workbook.settings.has(key)) throw itemNotFound();
  },
  identity: { key: "_Id", of: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => workbook.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ workbook, key }) => workbook.settings.delete(key),
  },
});

const longestKey = 255;

export const settingsType = hostType<Workbook>("SettingCollection", {
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingType.of({ workbook, key })),
  item: (workbook, key) => {
    const name = textValue(key);
    if (!workbook.settings.has(name)) throw itemNotFound();
    return settingType.of({ workbook, key: name });
  },
  methods: {
    Add: (workbook, [key, value]) => {
      const name = textValue(key);
      if (name === "" || name.length > longestKey || value === undefined) throw invalidArgument();
      workbook.settings.set(name, value);
      return settingType.of({ workbook, key: name });
    },
  },
});
