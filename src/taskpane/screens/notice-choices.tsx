/** How notices are written: kept in the workbook, for every notice to come. The sort switch is off, and the last thing there is. */
import { Switch } from "@fluentui/react-components";
import type { NoticeSheetId } from "../../core/reports/report-plan.ts";
import { usePaneState, usePaneStore } from "../components/store-context.ts";

export function NoticeChoices({ sheet }: { readonly sheet: NoticeSheetId }) {
  const store = usePaneStore();
  const { result, chosen } = usePaneState();
  const publication = result?.checkup.settings.publication;
  /** What is off has to be said where 体检设置 has it on. */
  const onSheet = (key: string): boolean => chosen?.sheetEntries.some(([own]) => own === key) ?? false;
  return (
    <section aria-label="怎么列">
      <Switch
        label="隐去姓名中间的字"
        checked={publication?.maskNames ?? false}
        onChange={(_event, { checked }) =>
          void store.choosePublication("mask.name", checked ? "隐去中间字" : onSheet("mask.name") ? "全名" : null)
        }
      />
      <p className="second">积分公示和党费公示都这样写。</p>
      {sheet === "points-notice" && (
        <>
          <Switch
            label="按积分排序"
            checked={publication?.sortByScore ?? false}
            onChange={(_event, { checked }) =>
              void store.choosePublication(
                "points.sortByScore",
                checked ? "是" : onSheet("points.sortByScore") ? "否" : null,
              )
            }
          />
          <p className="second">默认不排。积分用来提醒和鼓励，不用来排名次。</p>
        </>
      )}
    </section>
  );
}
