/** The issue ledger was set up and handed in by the days the notice of that year named; other years have their own notice. */
import { chineseDay, yearOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { dayInYear } from "../../model/period.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const ledgerDeadline = defineRule({
  id: "star/ledger-deadline",
  severity: "M",
  needs: ["issues"],
  parameters: ["star.deadline_year", "star.ledger_built_by", "star.ledger_reported_by"],
  basis: ["wuwei/3.1"],
  text: {
    title: "建账与上报",
    condition: "问题台账在通知写明的日期前建立、上报。",
    gap: "问题台账的建立或上报晚于通知的日期。",
    why: "早建账，才留得出时间整改。",
    remedy: "请核对建账和上报日期，晚了的写明原因。",
    doubts: "日期是某一年通知里的，其他年度按当年的通知，在体检设置里改。",
  },
  *check(
    { issues, period },
    { "star.deadline_year": year, "star.ledger_built_by": builtBy, "star.ledger_reported_by": reportedBy },
  ) {
    const subject = String(year);
    if (yearOf(period.from) > year || yearOf(period.to) < year) {
      yield notApplicable(subject, `这些日期是${year}年通知的，其他年度按当年通知。`);
      return;
    }
    const blocked = withoutColumns(issues, ["foundOn"], subject);
    if (blocked) {
      yield blocked;
      return;
    }
    const own = issues.entries
      .flatMap((entry) => {
        const built = fieldValue(entry.foundOn);
        return built && yearOf(built.from) === year ? [{ entry, built }] : [];
      })
      .sort((a, b) => a.built.from - b.built.from);
    const [first] = own;
    const reported = own.find(({ entry }) => fieldValue(entry.reportedOn) !== undefined);
    if (!first) {
      yield cannotJudge(subject, "unreadable-date", { message: `问题台账里没有${year}年的建立日期，看不出早晚。` });
      return;
    }
    const lastBuilt = dayInYear(year, builtBy);
    const lastReported = dayInYear(year, reportedBy);
    const handed = fieldValue(reported?.entry.reportedOn);
    const evidence = foundFields([first.entry.foundOn, "建立日期"], [reported?.entry.reportedOn, "上报日期"]);
    const faults = [
      ...(first.built.from > lastBuilt
        ? [`建立于${chineseDay(first.built.from)}，通知是${chineseDay(lastBuilt)}前`]
        : []),
      ...(handed && handed.from > lastReported
        ? [`上报于${chineseDay(handed.from)}，通知是${chineseDay(lastReported)}前`]
        : []),
    ];
    if (faults.length > 0) yield gap(subject, { message: `问题台账${faults.join("；")}。`, evidence, past: true });
    else if (!handed) {
      yield cannotJudge(subject, issues.has("reportedOn") ? "unreadable-value" : "missing-column", {
        message: "建立日期在通知的日期前，没有看到上报日期。",
        evidence,
        ...(issues.has("reportedOn") ? {} : { missing: { kind: "issues", field: "reportedOn" } as const }),
      });
    } else yield met(subject, { evidence });
  },
});
