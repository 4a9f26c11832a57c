import { ratingDeadline } from "../../../../src/core/rules/star/rating-deadline.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (...rows: EntryRow<"ratings">[]) => ledgersOf({ others: [entriesOf("ratings", rows)] });
const figures = {
  "star.deadline_year": 2021,
  "star.score_reported_by": { month: 5, day: 20 },
  "star.rated_by": { month: 5, day: 30 },
};

testRule(ratingDeadline, {
  met: {
    ledgers: ratings({ year: "2021", reportedOn: "2021-05-20", ratedOn: "2021-05-30" }),
    period: "2021",
    figures,
    answers: [["2021", "met", "星级档案!B2", "星级档案!C2"]],
  },
  gap: {
    ledgers: ratings({ year: "2021", reportedOn: "2021-05-21", ratedOn: "2021-05-30" }),
    period: "2021",
    figures,
    answers: [["2021", "gap", "星级档案!B2", "星级档案!C2"]],
    past: ["2021"],
  },
  notApplicable: {
    ledgers: ratings({ year: "2026", reportedOn: "2026-06-21", ratedOn: "2026-06-30" }),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings({ year: "2021", reportedOn: "2021-05-19", ratedOn: "" }),
    period: "2021",
    figures,
    answers: [["2021", "cannot-judge", "星级档案!B2", "no 星级档案!C2"]],
    says: { "2021": "没有看到评定日期" },
  },
  twoSubjects: {
    ledgers: ratings(
      { year: "2021", reportedOn: "2021-05-20", ratedOn: "2021-05-30" },
      { year: "2022", reportedOn: "2022-05-20", ratedOn: "2022-05-30" },
    ),
    period: "2021-01-01..2022-12-31",
    figures,
    answers: [
      ["2021", "met", "星级档案!B2", "星级档案!C2"],
      ["2022", "not-applicable"],
    ],
  },
});
