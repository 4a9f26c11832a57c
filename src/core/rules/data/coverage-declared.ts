/** The ledgers cover the whole inspection period up to the base date, or say that they do. Never a gap: only a doubt. */
import { coverageText, covers } from "../../facts/coverage.ts";
import { firstDayOfMonth, isoMonth, monthOf } from "../../model/date.ts";
import { chineseLedgerName } from "../../model/ledger.ts";
import { cannotJudge, defineRule, found, met, notApplicable } from "../define.ts";

export const coverageDeclared = defineRule({
  id: "data/coverage-declared",
  severity: "H",
  needs: [],
  basis: ["derived"],
  text: {
    title: "台账覆盖期",
    condition: "会议记录和党费台账都覆盖检查期，或者在体检设置里声明了覆盖期。",
    gap: "台账没有覆盖检查期。",
    why: "台账没有记到的时间，空白不能说明没有做。",
    remedy: "可以补上缺的月份，或在体检设置里写明台账从哪个月记到哪个月。",
  },
  *check({ ledgers, coverage, branch, period, asOf }) {
    const founded = branch.foundedOn ? firstDayOfMonth(monthOf(branch.foundedOn.from)) : period.from;
    const from = founded > period.from ? founded : period.from;
    const to = period.to < asOf ? period.to : asOf;
    for (const kind of ["meetings", "dues"] as const) {
      const name = chineseLedgerName(kind);
      const own = coverage.find((entry) => entry.kind === kind);
      const first = (ledgers[kind]?.tables ?? []).slice(0, 1);
      if (!own) {
        yield cannotJudge(kind, "missing-ledger", { message: `没有${name}的记录，谈不上覆盖期。`, missing: { kind } });
      } else if (to < from) yield notApplicable(kind, "检查期内支部还没有成立。");
      else if (covers(own, { from, to })) {
        const text = `${coverageText(own)}（${own.by}）`;
        yield met(kind, {
          message: `${name}覆盖${text}。`,
          evidence: first.map(({ sheet, range }) => found({ sheet, range }, text)),
        });
      } else {
        const wanted = `${isoMonth(monthOf(from))} 至 ${isoMonth(monthOf(to))}`;
        yield cannotJudge(kind, "coverage", {
          message: `${name}覆盖的是${coverageText(own)}，检查期是${wanted}；没有覆盖的时间不判未达标。`,
          evidence: first.map(({ sheet, range }) => found({ sheet, range }, coverageText(own))),
        });
      }
    }
  },
});
