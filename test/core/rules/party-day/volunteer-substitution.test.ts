import { volunteerSubstitution } from "../../../../src/core/rules/party-day/volunteer-substitution.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) =>
  ledgersOf({ meetings: meetingsOf(rows.map((row) => ({ date: "2026-05-15", type: "party-day", ...row }))) });

const service = "组织志愿服务，清扫社区道路";

testRule(volunteerSubstitution, {
  met: { ledgers: held({ content: `先学习条例，再${service}` }), answers: [["2026-05", "met", "会议记录!A2"]] },
  gap: "a heuristic only asks to look",
  notApplicable: { ledgers: held({ type: "assembly" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: held({ content: "" }), answers: [["2026-05", "cannot-judge", "会议记录!A2"]] },
  toConfirm: {
    ledgers: held({ content: service, expected: "20", present: "9" }),
    answers: [["2026-05", "to-confirm", "会议记录!C2"]],
    says: { "2026-05": "不到应到的一半" },
  },
  twoSubjects: {
    ledgers: held({ content: service }, { date: "2026-06-15", content: "重温入党誓词" }),
    answers: [
      ["2026-05", "to-confirm", "会议记录!C2"],
      ["2026-06", "met", "会议记录!A3"],
    ],
    says: { "2026-05": "没有看到学习或议事，请核对" },
  },
  traps: {
    "who also speaks of what is political does not serve alone": {
      ledgers: held({ content: `传承红色基因，${service}` }),
      figures: { "words.political": ["红色基因"] },
      answers: [["2026-05", "met", "会议记录!A2"]],
    },
    "neither service nor study is no service either": {
      ledgers: held({ content: "观看电影，座谈交流" }),
      answers: [["2026-05", "met", "会议记录!A2"]],
    },
    "one record without text: only a readable one of another kind settles it": {
      ledgers: held(
        { content: "" },
        { date: "2026-05-20", content: "学习党章" },
        { date: "2026-06-15", content: "" },
        { date: "2026-06-20", content: service },
      ),
      answers: [
        ["2026-05", "met", "会议记录!A2", "会议记录!A3"],
        ["2026-06", "cannot-judge", "会议记录!A4", "会议记录!A5"],
      ],
    },
    "few at one of two is said; a head-count that is missing tells nothing": {
      ledgers: held(
        { content: service, expected: "20", present: "9" },
        { date: "2026-05-20", content: service, expected: "20", present: "20" },
        { date: "2026-06-15", content: service, expected: "20", present: "" },
      ),
      answers: [
        ["2026-05", "to-confirm", "会议记录!C2", "会议记录!C3"],
        ["2026-06", "to-confirm", "会议记录!C4"],
      ],
      says: { "2026-05": "议事，参加的人不到应到的一半，请核对", "2026-06": "议事，请核对" },
    },
    "half of the months are not most of them": {
      ledgers: held(
        { content: service },
        { date: "2026-06-15", content: service },
        { date: "2026-07-15", content: "学习党章" },
        { date: "2026-08-15", content: "学习党章" },
      ),
      answers: [
        ["2026-05", "to-confirm", "会议记录!C2"],
        ["2026-06", "to-confirm", "会议记录!C3"],
        ["2026-07", "met", "会议记录!A4"],
        ["2026-08", "met", "会议记录!A5"],
      ],
      says: { "2026-05": "议事，请核对" },
    },
    "another one of the month was for study": {
      ledgers: held({ content: service }, { date: "2026-05-20", content: "学习党章" }),
      answers: [["2026-05", "met", "会议记录!A2", "会议记录!A3"]],
    },
    "exactly half is no minority; two of three months are most of them": {
      ledgers: held(
        { content: service, expected: "20", present: "10" },
        { date: "2026-06-15", content: service, expected: "", present: "" },
        { date: "2026-07-15", content: "学习党章", expected: "", present: "" },
      ),
      answers: [
        ["2026-05", "to-confirm", "会议记录!C2"],
        ["2026-06", "to-confirm", "会议记录!C3"],
        ["2026-07", "met", "会议记录!A4"],
      ],
      says: { "2026-05": "议事，3个月里有2个月如此" },
    },
  },
});
