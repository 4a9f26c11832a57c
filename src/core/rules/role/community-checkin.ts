/** Members at work have reported to their community (在职党员进社区报到). */

import type { Person } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { withoutAnyColumn, withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

/** Columns any of which can tell of the registering. */
const telling = ["checkedInOn", "community", "type", "matter"] as const;

export const communityCheckin = defineRule({
  id: "role/community-checkin",
  severity: "M",
  needs: ["roster", "service"],
  basis: ["city-organs/3.1", "district-bureau/5.3.2", "district-bureau/6.1.4"],
  text: {
    title: "在职党员进社区报到",
    condition: "每名在职党员都有到社区报到的记录（报到日期或报到社区）。",
    gap: "还没有到社区报到的记录。",
    why: "单位、社区两头都建档，在职党员八小时外也能出力。",
    remedy: "已经报到的请在作用发挥台账里补登记；还没有的可以先到居住地社区报到。",
    doubts: "退休和流动党员不算；花名册没有人员类型一列时分不清谁在职。",
  },
  *check({ roster, service, asOf }) {
    const here = roster.onRosterOn(asOf);
    const untold = here.some((person) => isAtWork(person) !== false) ? withoutAnyColumn(service, telling) : null;
    const blocked = withoutColumns(service, ["name"]) ?? untold;
    if (blocked) {
      yield blocked;
      return;
    }
    for (const person of here) {
      const { subject, name } = person;
      const atWork = isAtWork(person);
      const own = service
        .of("name", name)
        .filter(
          (entry) =>
            fieldValue(entry.checkedInOn) !== undefined ||
            fieldText(entry.community) !== "" ||
            /报到/.test(`${fieldText(entry.type)} ${fieldText(entry.matter)}`),
        );
      const [entry] = own;
      if (entry) {
        yield roster.find(name).kind === "ambiguous"
          ? cannotJudge(subject, "ambiguous-name", {
              message: `有同名的党员，分不清报到的是谁。`,
              evidence: [recordEvidence(entry, "name", "报到")],
            })
          : met(subject, {
              evidence: [
                recordEvidence(entry, fieldValue(entry.checkedInOn) ? "checkedInOn" : "community", "社区报到"),
              ],
            });
      } else if (atWork === false) yield notApplicable(subject, "不是在职党员，不用到社区报到。");
      else if (atWork === null) {
        yield cannotJudge(subject, roster.has("personType") ? "unreadable-value" : "missing-column", {
          message: "花名册里看不出是不是在职党员。",
          evidence: [
            person.record.personType
              ? foundField(person.record.personType, "人员类型")
              : absent(roster.whole(), "人员类型列"),
          ],
          ...(roster.has("personType") ? {} : { missing: { kind: "roster", field: "personType" } as const }),
        });
      } else {
        yield gap(subject, {
          message: "作用发挥台账里还没有到社区报到的记录。",
          evidence: [absent(service.next(), `${name}社区报到`)],
        });
      }
    }
  },
});

/** 在职 by person type or category of points; retired, floating and other members owe nothing. Null: nothing tells. */
function isAtWork({ record }: Person): boolean | null {
  if (fieldValue(record.status) === "floating") return false;
  const text = `${fieldText(record.personType)} ${fieldText(record.pointsCategory)}`;
  if (/退休|离休|流动|学生|农民|下岗|无职|老弱病残/.test(text)) return false;
  return /在职|在岗|干部|职工|教师|公务员|员工|事业|非公/.test(text) ? true : null;
}
