import { memberRate } from "../../../../src/core/rules/attendance/member-rate.ts";
import { ledgersOf, type MeetingRow, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: readonly MemberRow[], ...meetings: (readonly MeetingRow[])[]) =>
  ledgersOf({ roster: rosterOf(members), meetings: meetingsOf(meetings.flat()) });

/** So many assemblies on the tenth of each month of 2025, from January. */
const held = (count: number, attendees: string): MeetingRow[] =>
  Array.from({ length: count }, (_, index) => ({
    date: `2025-${String(index + 1).padStart(2, "0")}-10`,
    type: "assembly",
    attendees,
  }));

testRule(memberRate, {
  met: {
    ledgers: branch([{ name: "张一" }], held(8, "张一、李二"), held(2, "李二")),
    period: "2025",
    answers: [["张一/2025", "met", "花名册!A2"]],
    says: { "张一/2025": "应参加10次，参加8次（80%）" },
  },
  gap: {
    ledgers: branch([{ name: "张一" }], held(7, "张一、李二"), held(3, "李二")),
    period: "2025",
    answers: [["张一/2025", "gap", "花名册!A2"]],
    says: { "张一/2025": "参加7次（70%），低于80%。" },
    past: ["张一/2025"],
  },
  notApplicable: {
    ledgers: branch(
      [
        { name: "张一", exemption: "患病", status: "on-roster" },
        { name: "李二", exemption: "", status: "floating" },
      ],
      held(2, "王三"),
    ),
    period: "2025",
    answers: [
      ["张一/2025", "not-applicable"],
      ["李二/2025", "not-applicable"],
    ],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一" }], [{ date: "2025-05-10", type: "assembly" }]),
    period: "2025",
    answers: [["branch", "cannot-judge", "no 会议记录!A1:B2"]],
  },
  notDue: {
    // Who arrives later this year is not asked about yet.
    ledgers: branch(
      [
        { name: "张一", transferredInOn: "" },
        { name: "王三", transferredInOn: "2026-12-01" },
      ],
      held(1, "李二").map((row) => ({ ...row, date: "2026-05-10" })),
    ),
    answers: [["张一/2026", "not-due", "花名册!A2"]],
  },
  twoSubjects: {
    ledgers: branch([{ name: "张一" }, { name: "李二" }], held(4, "全体党员除李二")),
    period: "2025",
    answers: [
      ["张一/2025", "met", "花名册!A2"],
      ["李二/2025", "gap", "花名册!A3"],
    ],
    says: { "李二/2025": "应参加4次，参加0次" },
  },
  traps: {
    "F1.4: meetings before joining and after leaving are not owed": {
      ledgers: branch(
        [
          { name: "张一", transferredInOn: "2025-03-10", status: "on-roster", statusFrom: "" },
          { name: "李二", transferredInOn: "", status: "transferred-out", statusFrom: "2025-03-10" },
          { name: "王三", transferredInOn: "2026-01-10", status: "on-roster", statusFrom: "" },
        ],
        held(4, "张一"),
      ),
      period: "2025",
      answers: [
        ["张一/2025", "met", "花名册!A2"],
        ["李二/2025", "gap", "花名册!A3"],
      ],
      says: { "张一/2025": "应参加2次，参加2次", "李二/2025": "应参加2次，参加0次" },
    },
    "F1.5: whoever left, died or was removed or suspended owes nothing from that day on; a day of 在册 ends nothing": {
      ledgers: branch(
        [
          { name: "张一", status: "removed", statusFrom: "2025-03-10" },
          { name: "李二", status: "deceased", statusFrom: "2025-03-10" },
          { name: "王三", status: "suspended", statusFrom: "2025-03-10" },
          { name: "赵四", status: "on-roster", statusFrom: "2025-03-10" },
          { name: "孙五", status: "transferred-out", statusFrom: "" },
          { name: "周六", status: "transferred-out", statusFrom: "2026-03-10" },
        ],
        [{ date: "2026-01-10", type: "assembly", attendees: "吴七" }],
        held(4, "吴七"),
        [{ date: "2024-05-10", type: "assembly", attendees: "吴七" }],
      ),
      period: "2025",
      answers: [
        ["张一/2025", "gap", "花名册!A2"],
        ["李二/2025", "gap", "花名册!A3"],
        ["王三/2025", "gap", "花名册!A4"],
        ["赵四/2025", "gap", "花名册!A5"],
        ["周六/2025", "gap", "花名册!A7"],
      ],
      says: {
        "张一/2025": "应参加2次",
        "李二/2025": "应参加2次",
        "王三/2025": "应参加2次",
        "赵四/2025": "应参加4次",
        "周六/2025": "应参加4次",
      },
    },
    "somebody of an earlier year owes the whole year, somebody of its last day that day": {
      ledgers: branch(
        [
          { name: "张一", joinedOn: "2024-03-01" },
          { name: "李二", joinedOn: "2025-12-31" },
        ],
        [{ date: "2024-05-10", type: "assembly", attendees: "张一" }],
        held(4, "张一、李二"),
      ),
      period: "2025",
      answers: [
        ["张一/2025", "met", "花名册!A2"],
        ["李二/2025", "not-applicable"],
      ],
      says: { "张一/2025": "应参加4次，参加4次" },
    },
    "a group meeting is owed by its group": {
      ledgers: branch(
        [
          { name: "张一", group: "第一党小组" },
          { name: "李二", group: "第二党小组" },
        ],
        held(2, "张一").map((row) => ({ ...row, type: "group", group: "第一党小组" })),
      ),
      period: "2025",
      answers: [
        ["张一/2025", "met", "花名册!A2"],
        ["李二/2025", "not-applicable"],
      ],
      says: { "张一/2025": "应参加2次，参加2次" },
    },
    "meetings without a list are left out": {
      ledgers: branch([{ name: "张一" }], held(1, "张一"), held(3, "")),
      period: "2025",
      answers: [["张一/2025", "met", "花名册!A2"]],
      says: { "张一/2025": "应参加1次，参加1次" },
    },
    namesakes: {
      ledgers: branch([{ name: "张一" }, { name: "张一", birthDate: "1990-01-01" }], held(2, "张一")),
      period: "2025",
      answers: [
        ["张一#1/2025", "cannot-judge", "花名册!A2"],
        ["张一#2/2025", "cannot-judge", "花名册!A3"],
      ],
    },
  },
});
