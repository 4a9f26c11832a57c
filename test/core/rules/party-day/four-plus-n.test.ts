import { fourPlusN } from "../../../../src/core/rules/party-day/four-plus-n.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

const items = { "partyday.fixed_items": ["交纳党费", "诵读党章", "政治学习", "民主议事"] };
const fixed = "1.交纳党费；2.诵读党章第一章；3.政治学习；4.民主议事：讨论走访";

testRule(fourPlusN, {
  met: {
    period: "2026-05",
    figures: items,
    ledgers: held({ content: `${fixed}；5.到社区走访困难群众` }),
    answers: [["2026-05", "met", "会议记录!A2"]],
  },
  gap: {
    period: "2026-05",
    figures: items,
    ledgers: held({ content: fixed.replace("交纳党费", "签到登记") }),
    answers: [["2026-05", "gap", "会议记录!A2"]],
    says: { "2026-05": "固定动作还差交纳党费" },
  },
  notApplicable: {
    period: "2026-04",
    figures: items,
    ledgers: held({ content: fixed }),
    answers: [["branch", "not-applicable"]],
  },
  // The text names no four items: until the clerk lists them nothing is judged.
  cannotJudge: { ledgers: held({ content: fixed }), answers: [["branch", "cannot-judge"]] },
  twoSubjects: {
    period: "2026Q2",
    figures: items,
    ledgers: held(
      { content: `${fixed}；5.签到` },
      { date: "2026-06-15", content: "1.交纳党费；2.诵读党章" },
      { date: "2026-06-20", content: "政治学习。民主议事。参观档案馆" },
      { date: "2026-06-21", content: "" },
    ),
    answers: [
      ["2026-05", "gap", "会议记录!A2"],
      ["2026-06", "met", "会议记录!A3", "会议记录!A4", "会议记录!A5"],
    ],
    says: { "2026-05": "自选动作有0项，少于1项" },
  },
  traps: {
    "items told apart by their numbers alone": {
      period: "2026Q2",
      figures: items,
      ledgers: held(
        { content: "1.交纳党费 2.诵读党章 3.政治学习 10.民主议事 11.走访社区困难群众" },
        {
          date: "2026-06-15",
          content: "（一）交纳党费（二）诵读党章（三）政治学习（十）民主议事（十一）走访社区困难群众",
        },
      ),
      answers: [
        ["2026-05", "met", "会议记录!A2"],
        ["2026-06", "met", "会议记录!A3"],
      ],
    },
    "an item of the branch's own in one sentence with the fixed ones": {
      period: "2026-05",
      figures: items,
      ledgers: held({ content: "交纳党费、诵读党章，开展政治学习和民主议事，会后到社区走访困难群众。" }),
      answers: [["2026-05", "met", "会议记录!A2"]],
    },
    "no content to read": {
      period: "2026-05",
      figures: items,
      ledgers: held({ content: "" }),
      answers: [["2026-05", "cannot-judge", "会议记录!A2"]],
    },
  },
});
