/** The required columns of the roster are filled in for everybody in the branch (decision 42). */
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { isBlank } from "../../model/field.ts";
import { defineRule, foundField, gap, met } from "../define.ts";
import { memberField, memberFieldWord } from "../shared/field-words.ts";
import { withoutRosterColumns } from "../shared/missing-roster-columns.ts";
import { groupSituation } from "../shared/party-groups.ts";

export const requiredFields = defineRule({
  id: "roster/required-fields",
  severity: "M",
  needs: ["roster"],
  uses: ["meetings"],
  parameters: ["roster.required_fields"],
  basis: ["district-bureau/3.1.2", "district-bureau/8.1.2", "jiefangbei/1.3"],
  text: {
    title: "花名册必填项齐全",
    condition: "每名党员的必填项都填了。",
    gap: "花名册的必填项还没有填全。",
    why: "花名册是其他台账的底账，缺一项就有一项算不准。",
    remedy: "可以对照党员档案把空着的格子补上；哪些列必填可以在体检设置里改。",
  },
  *check({ roster, meetings, asOf }, { "roster.required_fields": required }) {
    const divided = groupSituation(roster, meetings, asOf).kind !== "none";
    const fields = required.filter((field) => field !== "group" || divided);
    const isAsked = (person: Person): boolean => {
      const standing = roster.standingOn(person, asOf);
      return standing !== "before" && standing !== "left" && standing !== "unknown";
    };
    const columns = fields.map((field) => {
      const isNowhere = roster.people.every(({ record }) => memberField(record, field) === undefined);
      const isMissing = (person: Person): boolean =>
        isNowhere ||
        (memberField(person.record, field) === undefined && isAsked(person) && isOwed(field, person, roster, asOf));
      return { field, word: memberFieldWord(field), isMissing };
    });
    const lacking = withoutRosterColumns(roster, roster.people, columns, "无法核对是否齐全");
    if (lacking) yield lacking;
    for (const person of roster.people.filter(isAsked)) {
      const blank = fields.filter(
        (field) => isBlank(memberField(person.record, field)) && isOwed(field, person, roster, asOf),
      );
      if (blank.length === 0) yield met(person.subject, { evidence: [foundField(person.record.name, "姓名")] });
      else {
        yield gap(person.subject, {
          message: `${person.name}还差：${blank.map(memberFieldWord).join("、")}。`,
          evidence: blank.map((field) =>
            foundField(memberField(person.record, field) ?? person.record.name, memberFieldWord(field)),
          ),
        });
      }
    }
  },
});

/** Only a full member has a day of conversion. */
function isOwed(field: string, person: Person, roster: RosterFacts, day: Day): boolean {
  return field !== "fullMemberOn" || roster.memberTypeOn(person, day) === "full";
}
