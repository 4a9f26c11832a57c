/** All rules in the order of the catalogue. A new rule is added to the list of its area (`<area>/index.ts`) and nowhere else. */
import { catalogue } from "../profiles/catalogue.ts";
import { appraisalRules } from "./appraisal/index.ts";
import { archiveRules } from "./archive/index.ts";
import { attendanceRules } from "./attendance/index.ts";
import { careRules } from "./care/index.ts";
import { committeeRules } from "./committee/index.ts";
import { dataRules } from "./data/index.ts";
import type { Rule } from "./define.ts";
import { developRules } from "./develop/index.ts";
import { disciplineRules } from "./discipline/index.ts";
import { duesRules } from "./dues/index.ts";
import { electionRules } from "./election/index.ts";
import { facilityRules } from "./facility/index.ts";
import { fundsRules } from "./funds/index.ts";
import { meetingsRules } from "./meetings/index.ts";
import { minutesRules } from "./minutes/index.ts";
import { openRules } from "./open/index.ts";
import { orgRules } from "./org/index.ts";
import { orglifeRules } from "./orglife/index.ts";
import { partyDayRules } from "./party-day/index.ts";
import { planRules } from "./plan/index.ts";
import { pointsRules } from "./points/index.ts";
import { rectifyRules } from "./rectify/index.ts";
import { relationRules } from "./relation/index.ts";
import { reportRules } from "./report/index.ts";
import { roleRules } from "./role/index.ts";
import { rosterRules } from "./roster/index.ts";
import { standardRules } from "./standard/index.ts";
import { starRules } from "./star/index.ts";
import { studyRules } from "./study/index.ts";
import { superviseRules } from "./supervise/index.ts";
import { talkRules } from "./talk/index.ts";

const byId: ReadonlyMap<string, Rule> = new Map(
  [
    orgRules,
    committeeRules,
    electionRules,
    rosterRules,
    developRules,
    relationRules,
    duesRules,
    studyRules,
    meetingsRules,
    attendanceRules,
    partyDayRules,
    orglifeRules,
    appraisalRules,
    talkRules,
    reportRules,
    planRules,
    openRules,
    roleRules,
    careRules,
    facilityRules,
    fundsRules,
    archiveRules,
    minutesRules,
    pointsRules,
    starRules,
    standardRules,
    rectifyRules,
    superviseRules,
    disciplineRules,
    dataRules,
  ].flatMap((rules) => rules.map((rule) => [rule.id, rule] as const)),
);

/** In catalogue order. */
export const rules: readonly Rule[] = catalogue.flatMap(({ id }) => byId.get(id) ?? []);

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
