/** The term of office has not run out, or the renewal was held in time or with an approved extension (traps F2.19 to F2.21). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addYears, chineseDay, type DateSpan, type Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { containsDay } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { datesInTerm, type Term, termsOf, termYearsOf, withoutTerms } from "../shared/election-terms.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";

export const termNotExpired = defineRule({
  id: "election/term-not-expired",
  severity: "H",
  needs: [],
  uses: ["election", "committee"],
  parameters: ["term.years", "election.extension_max_years"],
  basis: ["school/4.3.2", "district-bureau/2.1", "wuwei/2.1", "ZB-21", "RQ", "RQ-b"],
  text: {
    title: "任期未届满或已按期换届",
    condition: "支部班子在任期内，或已经按期换届、经批准延期。",
    gap: "任期已经届满，还没有换届，也没有看到延期批复。",
    why: "任期届满按期换届，班子才能继续履行职责。",
    remedy: "可以尽快向上级党组织报送换届请示；已经批准延期的，在换届选举台账里补登批复日期。",
    remedyWhenPast: "已经补选换届的，可以补登延期批复；没有批复的写明情况。",
    doubts: "任期按支部类型计算，批复另有年限的可以在换届选举台账里写明。",
  },
  *check(facts, { "term.years": years, "election.extension_max_years": extension }) {
    const { election, committee, branch, asOf, period } = facts;
    const terms = election ? termsOf(election, branch, years) : [];
    const present = terms.at(-1);
    if (!election || !present) {
      const since = committee ? electedBySheet(committee, asOf) : null;
      if (since) yield bySheet(since, addYears(since.date.to, termYearsOf(branch, years)), asOf);
      else if (election) yield withoutTerms(election);
      else if (committee) yield undatedCommittee(committee);
      else yield withoutLedgers(["election", "committee"]);
      return;
    }
    if (present.appointed) {
      yield notApplicable("branch", "现任班子由上级指派，属于过渡性质，不计算任期。");
      return;
    }
    const former = terms.at(-2);
    const late = former && present.electedOn.from > former.expiresOn && containsDay(period, present.electedOn.from);
    if (late && !isExtended(election, former, present.electedOn.from, extension)) {
      yield gap("branch", {
        message: `上一届${chineseDay(former.expiresOn)}届满，到${chineseDay(present.electedOn.from)}才换届，没有看到延期批复。`,
        evidence: [present.evidence, former.evidence],
        past: true,
      });
      return;
    }
    const due = chineseDay(present.expiresOn);
    if (asOf <= present.expiresOn) {
      yield met("branch", { message: `任期到${due}届满。`, evidence: [present.evidence] });
    } else if (isExtended(election, present, asOf, extension)) {
      const approvals = datesInTerm(election, present, "extensionApprovedOn").map(({ cell }) =>
        foundField(cell, "延期批复日期"),
      );
      yield met("branch", { message: `任期${due}届满，已经批准延期。`, evidence: [present.evidence, ...approvals] });
    } else {
      yield gap("branch", {
        message: `任期${due}已经届满，还没有换届，也没有看到仍在期内的延期批复。`,
        evidence: [present.evidence, absent(election.next(), "新一届选举")],
      });
    }
  },
});

/** Whether an approved extension still ran on the day. */
function isExtended(election: EntryFacts<"election">, term: Term, day: Day, years: number): boolean {
  if (datesInTerm(election, term, "extensionApprovedOn").length === 0) return false;
  const limit = addYears(term.expiresOn, years);
  const stated = datesInTerm(election, term, "extendedUntil").at(-1);
  return day <= Math.min(stated?.lastDay ?? limit, limit);
}

interface CommitteeStart {
  readonly date: DateSpan;
  readonly evidence: Answer["evidence"];
}

/** Without an election ledger: the day on which most of the present members took office. */
function electedBySheet(committee: EntryFacts<"committee">, asOf: Day): CommitteeStart | null {
  const members = committeeOn(committee, asOf);
  const starts = new Map<Day, { readonly date: DateSpan; count: number; readonly evidence: Answer["evidence"] }>();
  for (const { entries } of members) {
    const cell = entries[0]?.startedOn;
    const date = fieldValue(cell);
    if (!cell || !date) continue;
    const known = starts.get(date.from);
    if (known) known.count++;
    else starts.set(date.from, { date, count: 1, evidence: [foundField(cell, "任职日期")] });
  }
  for (const start of starts.values()) if (2 * start.count > members.length) return start;
  return null;
}

function bySheet({ date, evidence }: CommitteeStart, expiresOn: Day, asOf: Day): Answer {
  const since = chineseDay(date.from);
  if (asOf <= expiresOn) {
    return met("branch", { message: `按多数委员${since}任职推算，任期到${chineseDay(expiresOn)}届满。`, evidence });
  }
  return gap("branch", {
    message: `按多数委员${since}任职推算，任期${chineseDay(expiresOn)}已经届满，没有看到换届或延期批复。`,
    evidence,
  });
}

function undatedCommittee(committee: EntryFacts<"committee">): Answer {
  return (
    withoutColumns(committee, ["startedOn"]) ??
    cannotJudge("branch", "unreadable-date", {
      message: "没有找到换届选举台账，支委班子表里的任职日期也不一致，算不出任期。",
      missing: { kind: "election" },
    })
  );
}
