/** 整改: the month's list, the open issues and the months that are over; closing an issue is a person's act. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { chineseMonth } from "../../core/model/date.ts";
import { comeBackTo, LinkButton } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Left, Right } from "../icons.tsx";
import { issuesOf } from "../state/issues.ts";
import type { Result } from "../state/pane-store.ts";
import { monthsOf } from "../state/rectification-months.ts";
import { NeedsResult } from "./needs-result.tsx";
import { CurrentMonth, reconcileId } from "./rectification-current.tsx";
import { PastMonth } from "./rectification-past.tsx";
import { ReconcilePage } from "./rectification-reconcile.tsx";
import { WriteFlow } from "./write-flow.tsx";

export function RectificationScreen() {
  const store = usePaneStore();
  const { result, preview, receipt, writing } = usePaneState();
  if (preview || receipt || writing) return <WriteFlow />;
  if (!result) {
    return (
      <NeedsResult
        title="还没有整改清单"
        sentence="体检一次，就能列出这个月要办的事。"
        heading="有了清单可以"
        points={["月初写入清单，填责任人和时限。", "月底对账，已达标的由您销号。", "下次体检，您填的内容都保留。"]}
      >
        <section>
          <p className="second">文件里已有问题台账？在台账页指定那张表，体检会核对里面的责任人、时限和销号。</p>
          <LinkButton onClick={() => store.show("ledgers")}>去台账页</LinkButton>
        </section>
      </NeedsResult>
    );
  }
  return <Rectification result={result} />;
}

function Rectification({ result }: { readonly result: Result }) {
  const { checkup, snapshot } = result;
  const months = useMemo(() => monthsOf(checkup, snapshot), [checkup, snapshot]);
  const issues = useMemo(() => issuesOf(checkup, snapshot), [checkup, snapshot]);
  const { closing: pressed } = usePaneState();
  // After a re-check while somebody types, what was mended may be missing again.
  const closing = useMemo(
    () => new Set(issues.flatMap(({ id, canClose }) => (canClose && pressed.has(id) ? [id] : []))),
    [issues, pressed],
  );
  const [at, setAt] = useState(0);
  const [reconciling, setReconciling] = useState(false);
  const page = months.pages[at] ?? months.pages[0];
  if (reconciling) {
    // A month that has ended since its list was written is reconciled before the next one begins.
    const reconciled = months.pages.find(({ month }) => month === months.ended) ?? months.pages[0];
    return (
      <ReconcilePage
        page={reconciled}
        closing={closing}
        isWritten={months.isWritten || months.ended !== null}
        onBack={() => {
          comeBackTo(reconcileId);
          setReconciling(false);
        }}
      />
    );
  }
  const heading = (
    <div className="context period">
      <Button
        appearance="subtle"
        icon={<Left />}
        aria-label="上个月的清单"
        disabled={at >= months.pages.length - 1}
        onClick={() => setAt(at + 1)}
      />
      <h1>{chineseMonth(page.month)}清单</h1>
      <Button
        appearance="subtle"
        icon={<Right />}
        aria-label="下个月的清单"
        disabled={at === 0}
        onClick={() => setAt(at - 1)}
      />
    </div>
  );
  if (!page.isCurrent) return <PastMonth page={page} heading={heading} onReturn={() => setAt(0)} />;
  return (
    <CurrentMonth
      checkup={checkup}
      months={months}
      issues={issues}
      closing={closing}
      heading={heading}
      onReconcile={() => setReconciling(true)}
    />
  );
}
