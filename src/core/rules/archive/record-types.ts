/** The kinds of working records that the standard lists were kept in the year. */
import { defineRule } from "../define.ts";
import { answersPerYearOfDocuments } from "../shared/yearly-documents.ts";

export const recordTypes = defineRule({
  id: "archive/record-types",
  severity: "L",
  needs: ["archive"],
  parameters: ["archive.record_types", "assembly.founding_days"],
  basis: ["district-bureau/8.1.4"],
  text: {
    title: "工作记录类资料",
    condition: "当年的档案目录里有口径列出的各类工作记录；当年没有这项业务的，登记一行，备注写“不涉及”。",
    gap: "当年的工作记录还没有归齐。",
    why: "记录在，做过的工作才查得到。",
    remedy: "已有的记录请登记归档；当年没有这项业务的，备注写“不涉及”即可。",
    doubts: "当年没有这项业务时不算差，请登记一行，备注写“不涉及”。",
  },
  *check(
    { archive, asOf, period, branch },
    { "archive.record_types": wanted, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerYearOfDocuments({
      facts: { asOf, period, branch },
      ledger: archive,
      wanted,
      name: "工作记录",
      foundingDays,
    });
  },
});
