/** Every member pledges, keeps the pledge and has it appraised (承诺、践诺、评诺) in the year. */

import { coverageText } from "../../facts/coverage.ts";
import { chineseDay } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { isClosed, overlap } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, found, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

const steps = ["pledge", "fulfilment", "evaluation"] as const;

export const pledgeCycle = defineRule({
  id: "role/pledge-cycle",
  severity: "L",
  needs: ["roster", "service"],
  basis: ["wuwei/2.6", "district-bureau/6.1.4"],
  text: {
    title: "承诺、践诺、评诺",
    condition: "每名党员当年的承诺、践诺、评诺三栏都填了。",
    gap: "当年的承诺、践诺、评诺还没有填全。",
    why: "说到、做到、评到，承诺才不空。",
    remedy: "可以在作用发挥台账里补上还空着的一栏。",
    remedyWhenPast: "做过的请补登记；没有做的写明情况，来年按承诺、践诺、评诺三步安排。",
    doubts: "年老体弱、流动在外的党员可以在花名册里注明豁免。",
  },
  *check({ roster, service, asOf, period }) {
    const blocked = withoutColumns(service, ["name", ...steps]);
    if (blocked) {
      yield blocked;
      return;
    }
    const year = duePeriods("year", period, asOf).at(-1);
    if (!year) return;
    const last = year.to < asOf ? year.to : asOf;
    for (const person of roster.onRosterOn(last)) {
      const { subject, name } = person;
      const own = service.of("name", name).filter((entry) => {
        const date = service.dateOf(entry);
        return date === null || overlap(date, year);
      });
      if (roster.isExempt(person)) {
        yield notApplicable(subject, "花名册注明豁免。");
        continue;
      }
      if (own.length > 0 && roster.find(name).kind === "ambiguous") {
        yield cannotJudge(subject, "ambiguous-name", { message: "有同名的党员，分不清是谁的承诺。" });
        continue;
      }
      const open = steps.filter((step) => own.every((entry) => fieldText(entry[step]) === ""));
      const [first] = own;
      const shown = first
        ? [found(placeOf(first), `${name}承诺践诺评诺`)]
        : [absent(service.next(), `${name}承诺践诺评诺`)];
      if (open.length === 0) {
        yield met(subject, {
          evidence: foundFields(
            ...steps.map((step) => {
              const cells = own.map((entry) => entry[step]);
              return [cells.find((cell) => fieldText(cell) !== ""), service.label(step)] as const;
            }),
          ),
        });
        continue;
      }
      const what = open.map((step) => service.label(step)).join("、");
      if (!isClosed(year, asOf)) {
        yield notDue(subject, year.to, {
          message: `${year.label}还差${what}，最晚${chineseDay(year.to)}。`,
          evidence: shown,
        });
      } else if (own.length === 0 && !service.covers(year)) {
        yield cannotJudge(subject, "coverage", {
          message: `作用发挥台账的覆盖期是${coverageText(service.coverage)}，没有包住${year.label}，看不出承诺践诺情况。`,
        });
      } else {
        const cells = foundFields(
          ...open.map((step) => [own.flatMap((entry) => entry[step] ?? [])[0], service.label(step)] as const),
        );
        const [lacking] = open;
        // The sheet of the row has no such column, though another sheet of the ledger has.
        yield first && lacking && cells.length === 0
          ? withoutCell(service, { subject, name, entry: first }, lacking)
          : gap(subject, {
              message: `${year.label}还差${what}。`,
              evidence: cells.length > 0 ? cells : shown,
              past: true,
            });
      }
    }
  },
});
