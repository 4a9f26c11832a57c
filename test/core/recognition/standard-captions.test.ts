import { describe, expect, it } from "vitest";
import { ledgerKinds } from "../../../src/core/model/ledger.ts";
import { recognise } from "../../../src/core/recognition/recognise.ts";
import { standardCaptions } from "../../../src/core/recognition/standard-captions.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

describe("standard captions", () => {
  it.each(ledgerKinds)("of %s are recognised without a doubt, column by column, filled in or not", (kind) => {
    const captions = standardCaptions(kind);
    const row = captions.map(({ shape }) => (shape === "date" ? "2026-03-05" : null));
    for (const rows of [
      [captions.map(({ caption }) => caption)],
      [["支部台账"], ["序号", ...captions.map(({ caption }) => caption)], [1, ...row]],
    ]) {
      const [table, ...more] = recognise(snapshotOf({ sheets: [{ name: "新建台账", rows }] })).tables;
      expect(more).toEqual([]);
      expect([table?.kind, table?.confidence, table?.questions]).toEqual([kind, 1, []]);
      expect(table?.columns.map(({ field }) => field)).toEqual(captions.map(({ field }) => field));
    }
  });
});
