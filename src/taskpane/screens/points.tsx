/** 积分: the notices of points and of dues, as they will be printed, and the check before they are posted. */
import { useState } from "react";
import type { Period } from "../../core/model/period.ts";
import { lastClosedQuarter } from "../../core/points/points.ts";
import { usePaneState } from "../components/store-context.ts";
import { NeedsResult } from "./needs-result.tsx";
import { NoticePage } from "./notice-page.tsx";
import { WriteFlow } from "./write-flow.tsx";

export function PointsScreen() {
  const { result, preview, receipt, writing, posting } = usePaneState();
  // Outlives the writing, which takes the place of the notice.
  const [periods, setPeriods] = useState({ "points-notice": null, "dues-notice": null } as {
    readonly [Sheet in typeof posting.sheet]: Period | null;
  });
  if (preview || receipt || writing) return <WriteFlow />;
  if (!result) {
    return (
      <NeedsResult
        title="还没有积分"
        sentence="体检一次，就能算出上一个季度的积分。"
        heading="可以写出"
        points={[
          "积分登记，每一笔都有来处。",
          "季度积分公示，只有姓名、类别和积分。",
          "年度积分核算。",
          "党费公示，只有姓名、符号和月数。",
        ]}
      />
    );
  }
  return (
    <NoticePage
      result={result}
      period={periods[posting.sheet] ?? lastClosedQuarter(result.checkup.facts.asOf)}
      onPeriod={(period) => setPeriods({ ...periods, [posting.sheet]: period })}
    />
  );
}
