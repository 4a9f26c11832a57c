/** Conditional formats: custom formulas in full, rules of other kinds by id and type only. */
import type { CellRange } from "../../../core/model/place.ts";
import { intersection } from "../../model/areas.ts";
import { Fault, invalidArgument, itemNotFound } from "../../model/fault.ts";
import type { ConditionalFormat, Sheet } from "../../model/sheet.ts";
import { type Handle, hostType } from "../host-type.ts";
import { Region, regionHandles, requireAlive } from "../region.ts";
import { booleanValue, colorValue, textValue, wholeNumber, wordValue } from "../values.ts";

interface Owned {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const fontType = hostType<Owned>("ConditionalRangeFont", {
  scalars: {
    Color: {
      get: ({ format }) => format.look.color ?? "",
      set: ({ format }, value) => {
        format.look.color = colorValue(value);
      },
    },
    Bold: {
      get: ({ format }) => format.look.bold ?? null,
      set: ({ format }, value) => {
        format.look.bold = booleanValue(value);
      },
    },
    Italic: {
      get: ({ format }) => format.look.italic ?? null,
      set: ({ format }, value) => {
        format.look.italic = booleanValue(value);
      },
    },
  },
});

const fillType = hostType<Owned>("ConditionalRangeFill", {
  scalars: {
    Color: {
      get: ({ format }) => format.look.fill ?? "",
      set: ({ format }, value) => {
        format.look.fill = colorValue(value);
      },
    },
  },
});

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

interface Line extends Owned {
  readonly side: (typeof sides)[number];
}

const borderType = hostType<Line>("ConditionalRangeBorder", {
  identity: { key: "Id", of: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ format, side }) => format.look.borders.get(side)?.style ?? "None",
      set: ({ format, side }, value) => {
        const style = wordValue(value, styles);
        if (style === "None") format.look.borders.delete(side);
        else format.look.borders.set(side, { color: "#000000", ...format.look.borders.get(side), style });
      },
    },
    Color: {
      get: ({ format, side }) => format.look.borders.get(side)?.color ?? "",
      set: ({ format, side }, value) => {
        const color = colorValue(value);
        format.look.borders.set(side, { style: "Continuous", ...format.look.borders.get(side), color });
      },
    },
  },
});

const bordersType = hostType<Owned>("ConditionalRangeBorderCollection", {
  items: (owned) => sides.map((side) => borderType.of({ ...owned, side })),
  item: (owned, key) => borderType.of({ ...owned, side: wordValue(key, sides) }),
  navigation: {
    Top: (owned) => borderType.of({ ...owned, side: "EdgeTop" }),
    Bottom: (owned) => borderType.of({ ...owned, side: "EdgeBottom" }),
    Left: (owned) => borderType.of({ ...owned, side: "EdgeLeft" }),
    Right: (owned) => borderType.of({ ...owned, side: "EdgeRight" }),
  },
});

const formatType = hostType<Owned>("ConditionalRangeFormat", {
  navigation: {
    Font: (owned) => fontType.of(owned),
    Fill: (owned) => fillType.of(owned),
    Borders: (owned) => bordersType.of(owned),
  },
});

const ruleType = hostType<Owned>("ConditionalFormatRule", {
  scalars: {
    Formula: {
      get: ({ format }) => (format.formula === null ? "" : `=${format.formula}`),
      set: ({ format }, value) => {
        const text = textValue(value);
        if (text.length > 255 * 32) throw invalidArgument();
        format.formula = text.replace(/^=/, "");
      },
    },
  },
});

const customType = hostType<Owned>("CustomConditionalFormat", {
  navigation: { Rule: (owned) => ruleType.of(owned), Format: (owned) => formatType.of(owned) },
});

const types = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

const itemType = hostType<Owned>("ConditionalFormat", {
  check: (owned) => {
    requireAlive(owned);
    if (!owned.sheet.conditionalFormats.includes(owned.format)) throw itemNotFound();
  },
  identity: { key: "Id", of: ({ format }) => format.id },
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = booleanValue(value);
      },
    },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        const wanted = wholeNumber(value);
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        const at = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
        sheet.conditionalFormats.splice(0, others.length + 1, ...others.slice(0, at), format, ...others.slice(at));
      },
    },
  },
  navigation: {
    Custom: (owned): Handle => {
      if (owned.format.type !== "Custom") throw new Fault("InvalidOperation", "The rule is of another type.");
      return customType.of(owned);
    },
    CustomOrNullObject: (owned): Handle | null => (owned.format.type === "Custom" ? customType.of(owned) : null),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.requireUnprotected();
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
    },
    GetRange: ({ sheet, format }) => {
      if (format.ranges.length !== 1) throw itemNotFound();
      return regionHandles.range(new Region(sheet, format.ranges));
    },
    GetRanges: ({ sheet, format }) => regionHandles.areas(new Region(sheet, format.ranges)),
  },
});

const inside = ({ sheet, ranges: own }: Region): Handle[] =>
  sheet.conditionalFormats
    .filter((format) => format.ranges.some((area) => own.some((range) => touches(area, range))))
    .map((format) => itemType.of({ sheet, format }));

export const conditionalFormatsType = hostType<Region>("ConditionalFormatCollection", {
  check: requireAlive,
  items: inside,
  item: (region, key) => {
    const found = region.sheet.conditionalFormats.find(({ id }) => id === key);
    if (found === undefined) throw itemNotFound();
    return itemType.of({ sheet: region.sheet, format: found });
  },
  methods: {
    Add: ({ sheet, ranges: own }, [type]) =>
      itemType.of({ sheet, format: sheet.addCondition(own, wordValue(type, types)) }),
    ClearAll: ({ sheet, ranges: own }) => {
      sheet.requireUnprotected();
      const kept = sheet.conditionalFormats.filter(
        (format) => !format.ranges.some((area) => own.some((range) => touches(area, range))),
      );
      sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
    },
    GetItemOrNullObject: ({ sheet }, [id]) => {
      const found = sheet.conditionalFormats.find((format) => format.id === id);
      return found === undefined ? null : itemType.of({ sheet, format: found });
    },
  },
  since: { GetItemOrNullObject: 14 },
});

function touches(one: CellRange, other: CellRange): boolean {
  return intersection(one, other) !== null;
}
