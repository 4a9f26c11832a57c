/** The secretary and every committee member leave a trace of their Party duty beside their post (一岗双责). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { chineseDay, type Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { isClosed, liesWithin, type Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { type CommitteeSituation, committeeSituation } from "../shared/committee-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { beforeFounding, duePeriods } from "../shared/periodic-meeting.ts";
import { periodOf, recordEvidence } from "../shared/periodic-record.ts";

const duties = /一岗双责|责任清单|任务清单|述责|述职|履职|履责/;
const allOfThem = /全体|班子|各委员|支委会/;

export const onePostTwoDuties = defineRule({
  id: "committee/one-post-two-duties",
  severity: "L",
  needs: ["roster"],
  uses: ["plans", "issues", "committee"],
  parameters: ["committee.required_at", "assembly.founding_days"],
  basis: ["wuwei/2.4", "school/4.8.3", "city-organs/1.2"],
  text: {
    title: "一岗双责留痕",
    condition: "书记和每名委员当年都有履责的记录（责任清单、述责，或负责的整改事项）。",
    gap: "这一年还没有履责的记录。",
    why: "班子成员抓业务也抓党建，做了什么要看得出来。",
    remedy: "可以在计划总结台账里登记责任清单或述责材料，写上责任人。",
    remedyWhenPast: "做过的可以补登；没有的写明情况，今年的责任清单列到人。",
  },
  *check(facts, { "committee.required_at": requiredAt, "assembly.founding_days": foundingDays }) {
    const { roster, committee, plans, issues, period: inspection, branch, asOf } = facts;
    if (!plans && !issues) {
      yield withoutLedgers(["plans", "issues"]);
      return;
    }
    const papers = (plans?.entries ?? []).filter(({ type, title, matter }) =>
      duties.test(`${fieldText(type)} ${fieldText(title)} ${fieldText(matter)}`),
    );
    for (const year of duePeriods("year", inspection, asOf)) {
      const unfounded = beforeFounding(year.key, year, branch, foundingDays);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      const day = isClosed(year, asOf) ? year.to : asOf;
      const situation = committeeSituation(committee, roster, day, requiredAt);
      const names = namesAsked(situation);
      if ("status" in names) {
        yield { ...names, subject: year.key };
        continue;
      }
      const ofYear = plans ? papers.filter((paper) => timeOf(plans, paper, year) === "inside") : [];
      const told = names.some((name) => ofYear.some((paper) => isOf(paper, name)));
      for (const name of names) {
        const ofPerson = papers.filter((paper) => isOf(paper, name));
        const shownAt = (time: Time): Evidence[] => [
          ...(plans ? ofPerson.filter((paper) => timeOf(plans, paper, year) === time) : []).map((paper) =>
            recordEvidence(paper, "title", "履责记录"),
          ),
          ...(issues ? issues.of("owner", name).filter((issue) => timeOf(issues, issue, year) === time) : []).map(
            (issue) => recordEvidence(issue, "issue", "负责的整改事项"),
          ),
        ];
        yield answerFor(name, year, shownAt("inside").slice(0, 3), shownAt("unsure"), { plans, issues, told, asOf });
      }
    }
  },
});

/** The members of the committee, the secretary of a branch without one, or why nobody can be named. */
function namesAsked(situation: CommitteeSituation): readonly string[] | Answer {
  if (situation.kind === "committee") return situation.members.map(({ name }) => name);
  return situation.kind === "none" && situation.secretary !== null ? [situation.secretary] : situation.answer;
}

function isOf({ owner, title, matter }: EntryOf<"plans">, name: string): boolean {
  const text = `${fieldText(owner)} ${fieldText(title)} ${fieldText(matter)}`;
  return fieldValue(owner)?.everyone === true || allOfThem.test(fieldText(owner)) || text.includes(name);
}

type Time = "inside" | "outside" | "unsure";

/** Whether a record is of the year; unsure when it does not say when. */
function timeOf<Kind extends "plans" | "issues">(ledger: EntryFacts<Kind>, entry: EntryOf<Kind>, year: Period): Time {
  const span = periodOf(ledger, entry);
  if (span === null) return "unsure";
  return liesWithin(span, year) ? "inside" : "outside";
}

interface Sources {
  readonly plans: EntryFacts<"plans"> | null;
  readonly issues: EntryFacts<"issues"> | null;
  /** Whether any paper of the year says whose it is. */
  readonly told: boolean;
  readonly asOf: Day;
}

function answerFor(
  name: string,
  year: Period,
  evidence: readonly Evidence[],
  undated: readonly Evidence[],
  { plans, issues, told, asOf }: Sources,
): Answer {
  const subject = `${name}/${year.key}`;
  if (evidence.length > 0) return met(subject, { evidence });
  if (!isClosed(year, asOf)) {
    return notDue(subject, year.to, { message: `${year.label}${name}还没有履责的记录，最晚${chineseDay(year.to)}。` });
  }
  if (undated.length > 0) {
    const message = `${name}的履责记录看不出是不是${year.label}的，请先核对日期。`;
    return cannotJudge(subject, "unreadable-date", { message, evidence: undated });
  }
  if (!plans) return { ...withoutLedgers(["plans"]), subject };
  const ownerless = told ? null : withoutColumns(plans, ["owner"], subject);
  if (ownerless) return ownerless;
  const ledger = plans.covers(year) ? plans : issues?.covers(year) ? issues : null;
  if (!ledger) {
    return cannotJudge(subject, "coverage", { message: `台账没有包住${year.label}，看不出${name}有没有履责的记录。` });
  }
  return gap(subject, {
    message: `${year.label}${name}还没有履责的记录。`,
    evidence: [absent(ledger.next(), `${name}的履责记录`)],
    past: true,
  });
}
