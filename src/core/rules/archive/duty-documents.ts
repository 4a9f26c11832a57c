/** The duties of the branch, its secretary and its committee members are in the archive. */
import { defineRule } from "../define.ts";
import { answersPerYearOfDocuments } from "../shared/yearly-documents.ts";

export const dutyDocuments = defineRule({
  id: "archive/duty-documents",
  severity: "M",
  needs: ["archive"],
  uses: ["roster"],
  parameters: ["archive.duty_documents", "committee.required_at", "assembly.founding_days"],
  basis: ["district-bureau/8.1.1"],
  text: {
    title: "职责类资料",
    condition: "档案目录里有支部职责、书记职责和各支委职责；不设支委会的支部，支委职责不算。",
    gap: "职责类资料还没有归齐。",
    why: "职责写明白，班子分工才清楚。",
    remedy: "已有的请在档案目录里登记；还没有的可以对照分工写一份。",
    doubts: "目录里的叫法和标准不一样时可能认不出，请核对名称。",
  },
  *check(
    { archive, roster, asOf, period, branch },
    {
      "archive.duty_documents": documents,
      "committee.required_at": requiredAt,
      "assembly.founding_days": foundingDays,
    },
  ) {
    const counts = roster?.fullMembersOn(asOf);
    const isWithoutCommittee = counts !== undefined && counts.full.length + counts.unknown.length < requiredAt;
    yield* answersPerYearOfDocuments({
      facts: { asOf, period, branch },
      ledger: archive,
      wanted: isWithoutCommittee ? documents.filter(({ title }) => !/委员|支委/.test(title)) : documents,
      name: "职责类资料",
      foundingDays,
      lasting: true,
    });
  },
});
