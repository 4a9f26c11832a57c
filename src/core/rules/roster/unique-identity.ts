/** Nobody stands on the roster twice; namesakes whom nothing tells apart are for a person to confirm (decisions 10, 39). */
import type { Person } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import { defineRule, foundField, gap, met, toConfirm } from "../define.ts";

export const uniqueIdentity = defineRule({
  id: "roster/unique-identity",
  severity: "H",
  needs: ["roster"],
  basis: ["derived"],
  text: {
    title: "无重复人员",
    condition: "身份证号，或者姓名加出生日期，都没有重复。",
    gap: "同一个人登记了两次。",
    why: "重复的人会让应到人数、党费和积分都多算。",
    remedy: "可以核对后保留一行；不是同一个人的，请补上身份证号或出生日期。",
  },
  *check({ roster }) {
    const byName = grouped(roster.people, ({ name }) => name);
    const byId = grouped(roster.people, wholeIdNumber);
    for (const [name, people] of byName) {
      if (people.length > 1 && !people.every(isToldApart(people))) {
        yield toConfirm(name, {
          message: `花名册有${people.length}行叫${name}，身份证号和出生日期都分不开，请核对是不是同一个人。`,
          evidence: people.map(({ record }) => foundField(record.name, "姓名")),
        });
        continue;
      }
      for (const person of people) {
        const sharing = byId.get(wholeIdNumber(person) ?? "") ?? [];
        if (person.records.length > 1) {
          yield gap(person.subject, {
            message: `${person.name}在花名册里登记了${person.records.length}次。`,
            evidence: person.records.map((record) => foundField(record.name, "姓名")),
          });
        } else if (sharing.length > 1) {
          yield gap(person.subject, {
            message: `${sharing.map((other) => other.name).join("、")}的身份证号相同。`,
            evidence: sharing.map(({ record }) => foundField(record.name, "姓名")),
          });
        } else yield met(person.subject, { evidence: [foundField(person.record.name, "姓名")] });
      }
    }
  },
});

/** Undefined where it is hidden in part: what is left of it may be another one's as well. */
function wholeIdNumber({ record }: Person): string | undefined {
  const idNumber = fieldValue(record.idNumber)?.toUpperCase();
  return idNumber?.includes("*") ? undefined : idNumber;
}

/** Whether somebody has an ID number where all have one, or a birth date where all have one. */
function isToldApart(people: readonly Person[]): (person: Person) => boolean {
  const allHaveIds = people.every(({ record }) => fieldValue(record.idNumber) !== undefined);
  return ({ record }) => allHaveIds || fieldValue(record.birthDate)?.precision === "day";
}

function grouped(people: readonly Person[], keyOf: (person: Person) => string | undefined): Map<string, Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(person);
    else groups.set(key, [person]);
  }
  return groups;
}
