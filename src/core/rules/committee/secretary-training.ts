/** The secretary attends training in Party affairs: every year, or once in a term, as the profile says. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { addMonths, addYears, chineseDay, type DateSpan, type Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { isClosed } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { secretariesOn } from "../shared/branch-secretaries.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { termYearsOf } from "../shared/election-terms.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

const training = /培训|轮训|进修|研修|党校/;
/** A training that the branch or its unit held itself is no training of the county level or above. */
const inner = /支部|本单位|校级|内部|科室/;

export const secretaryTraining = defineRule({
  id: "committee/secretary-training",
  severity: "M",
  needs: ["study"],
  uses: ["committee", "branch", "roster"],
  parameters: ["secretary.training", "secretary.onboarding_months", "term.years"],
  basis: ["school/4.3.3", "district-bureau/2.3.1", "GH"],
  text: {
    title: "书记党务培训",
    condition: "书记在规定的期间内参加过党务培训。",
    gap: "书记在规定的期间内还没有党务培训的记录。",
    why: "书记熟悉党务流程，支部工作才规范。",
    remedy: "参加过的可以补登培训名称、级别和日期；没有的可以请上级推荐参加。",
    remedyWhenPast: "参加过的可以补登；没有的写明情况，今年优先安排。",
  },
  *check(facts, figures) {
    const { study, committee, branch, period: inspection, asOf } = facts;
    const { times, per } = figures["secretary.training"];
    const secretaries = secretariesOn(facts, asOf);
    if ("status" in secretaries) {
      yield secretaries;
      return;
    }
    const [name] = secretaries.names;
    if (name === undefined || secretaries.names.length > 1) {
      const message = "台账里看不出现任书记是哪一位，无法核对培训。";
      yield cannotJudge("branch", "unreadable-value", { message, evidence: secretaries.evidence });
      return;
    }
    const blocked = study.has("participants") ? null : withoutColumns(study, ["name"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const member = committeeOn(committee, asOf).find((one) => one.name === name);
    const started = fieldValue(member?.entries[0]?.startedOn) ?? null;
    const duty = { study, name: nameKey(name), times, asOf, started, months: figures["secretary.onboarding_months"] };
    if (per === "year") {
      for (const year of duePeriods("year", inspection, asOf)) {
        yield trainingAnswer(duty, `${name}/${year.key}`, year, year.label, isClosed(year, asOf));
      }
    } else if (started) {
      const years = termYearsOf(branch, figures["term.years"]);
      const term = { from: started.from, to: addYears(started.from, years) };
      yield trainingAnswer(duty, name, term, "任期", term.to < asOf);
    } else {
      yield (committee ? withoutColumns(committee, ["startedOn"], name) : null) ??
        cannotJudge(name, "unreadable-date", {
          message: `没有写书记${name}的任职日期，看不出任期从哪天算起。`,
          evidence: secretaries.evidence,
        });
    }
  },
});

interface TrainingDuty {
  readonly study: EntryFacts<"study">;
  readonly name: string;
  readonly times: number;
  readonly asOf: Day;
  readonly started: DateSpan | null;
  readonly months: number;
}

function trainingAnswer(
  { study, name, times, asOf, started, months }: TrainingDuty,
  subject: string,
  stretch: { readonly from: Day; readonly to: Day },
  label: string,
  closed: boolean,
): Answer {
  const own = new Set([...study.of("name", name), ...study.of("participants", name)].filter(isTraining));
  const inside = study.within(stretch).filter((entry) => own.has(entry));
  const evidence = inside.slice(0, times).map((entry) => recordEvidence(entry, "title", "党务培训"));
  const outer = inside.filter(({ level, organiser }) => !inner.test(`${fieldText(level)} ${fieldText(organiser)}`));
  if (outer.length >= times) {
    return met(subject, { evidence: outer.slice(0, times).map((entry) => recordEvidence(entry, "title", "党务培训")) });
  }
  if (inside.length >= times) {
    const message = `书记${name}的培训是支部或单位自己办的，请核对有没有上级的集中培训。`;
    return toConfirm(subject, { message, evidence });
  }
  if (started && addMonths(started.from, months) > (closed ? stretch.to : asOf)) {
    return notApplicable(subject, `书记${name}任职还不足${months}个月。`);
  }
  const short = `${label}书记${name}的党务培训应有${times}次，已有${inside.length}次`;
  if (!closed) {
    return notDue(subject, stretch.to, { message: `${short}，最晚${chineseDay(stretch.to)}。`, evidence });
  }
  const undated = study.possible(stretch).find((entry) => own.has(entry));
  if (undated) {
    return cannotJudge(subject, "unreadable-date", {
      message: `书记${name}有一次培训的日期读不准，可能就在${label}内，请先核对。`,
      evidence: [recordEvidence(undated, "date", "培训日期")],
    });
  }
  if (!study.covers(stretch)) {
    const message = `学习学时台账没有包住${label}，看不出书记${name}参加过培训没有。`;
    return cannotJudge(subject, "coverage", { message, evidence });
  }
  const missing = absent(study.next(), `书记${name}的党务培训`);
  return gap(subject, { message: `${short}。`, evidence: [missing, ...evidence], past: true });
}

function isTraining({ title, content, type }: EntryOf<"study">): boolean {
  return training.test(`${fieldText(title)} ${fieldText(content)} ${fieldText(type)}`);
}
