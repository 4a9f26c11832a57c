import { describe, expect, test } from "vitest";
import type { EditPlan, Receipt } from "../../../src/core/workbook/edit-plan.ts";
import { applyMarks, cellsToMark, type MarkingHost, markLegend, markNotes } from "../../../src/taskpane/state/marks.ts";
import { storeKeys } from "../../../src/taskpane/state/pane-settings.ts";

const at = (range: string, sheet = "花名册") => ({ sheet, range });

const plan: EditPlan = {
  ops: [
    {
      kind: "mark",
      marks: [
        { place: at("B2"), severity: "V" },
        { place: at("B3"), severity: "H" },
        { place: at("C3:D5"), severity: "M" },
        { place: at("A1", "党费"), severity: "I" },
      ],
    },
  ],
  preview: [],
};

/** A host that keeps texts and answers every plan with this receipt. */
function hostWith(receipt: Partial<Receipt>): { readonly host: MarkingHost; readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const host: MarkingHost = {
    apply: async () => ({ applied: [], syncs: 1, skipped: [], undo: null, ...receipt }),
    store: {
      set: async (key: string, text: string | null) => {
        if (text === null) kept.delete(key);
        else kept.set(key, text);
      },
    },
  };
  return { host, kept };
}

describe("the legend", () => {
  test("has a word for every colour, the gravest first, with the cells of a plan", () => {
    const legend = markLegend(plan);
    expect(legend.map(({ words, count }) => `${words} ${count}`)).toEqual([
      "重要，或需要核实 2",
      "普通 6",
      "轻微 0",
      "待人工核对，或提示 1",
    ]);
    for (const { fill, box, color } of legend) {
      expect(fill).toMatch(/^#[0-9A-F]{6}$/);
      expect(box).not.toBe(fill);
      expect(color).not.toBe("");
    }
    expect(new Set(legend.map(({ color }) => color)).size).toBe(legend.length);
    expect(markLegend(null).map(({ count }) => count)).toEqual([null, null, null, null]);
    expect(markNotes.join("")).toContain("排序");
  });
});

describe("how many places are marked", () => {
  test("is what the host says was marked, not what was asked for", async () => {
    expect(cellsToMark(plan)).toBe(9);
    const { host, kept } = hostWith({ marked: 3, skipped: [{ op: "标出问题", why: "工作表“党费”设有保护。" }] });
    expect((await applyMarks(host, plan)).marked).toBe(3);
    expect(kept.get(storeKeys.marked)).toBe("3");
  });

  test("is forgotten when everything was left alone", async () => {
    const { host, kept } = hostWith({ marked: 0 });
    kept.set(storeKeys.marked, "9");
    expect((await applyMarks(host, plan)).marked).toBe(0);
    expect(kept.has(storeKeys.marked)).toBe(false);
  });
});
