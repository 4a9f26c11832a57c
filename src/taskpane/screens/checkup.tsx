/** 体检: before the first run, while it runs, and after it. */

import { lazy } from "react";
import { chineseDay } from "../../core/model/date.ts";
import { chineseLedgerName } from "../../core/model/ledger.ts";
import { BigButton } from "../components/big-button.tsx";
import { FocusedTitle, Frame, LinkButton } from "../components/frame.tsx";
import { Progress } from "../components/progress.tsx";
import { SettingProblems } from "../components/setting-problems.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { TroublePage } from "../components/trouble-page.tsx";
import { UnusedSheets } from "../components/unused-sheets.tsx";
import { Arrow, Clipboard, Dot, QuestionCircle, Right, Tick } from "../icons.tsx";
import { type Reading, type Running, runSteps } from "../state/pane-store.ts";
import { branchWords, contextWords, membersWords, profileTitle, recordsByKind } from "../state/words.ts";

// A result needs the rules and articles anyway: its pages come with them.
const ResultPage = lazy(() => import("./result-page.tsx").then((file) => ({ default: file.ResultPage })));
const GapPage = lazy(() => import("./gap-page.tsx").then((file) => ({ default: file.GapPage })));
const ProblemsPage = lazy(() => import("./problems-page.tsx").then((file) => ({ default: file.ProblemsPage })));
const WriteFlow = lazy(() => import("./write-flow.tsx").then((file) => ({ default: file.WriteFlow })));

export function CheckupScreen() {
  const store = usePaneStore();
  const { reading, running, result, trouble, gap, problemsOpen, preview, receipt, writing } = usePaneState();
  if (running?.visible) return <RunningPage running={running} reading={reading} />;
  if (trouble) {
    return (
      <Frame foot={<BigButton onClick={() => void store.run()}>再试一次</BigButton>}>
        <TroublePage trouble={trouble} />
      </Frame>
    );
  }
  if (preview || receipt || writing) return <WriteFlow />;
  if (result && gap !== null) return <GapPage result={result} gap={gap} />;
  if (result && problemsOpen) return <ProblemsPage result={result} />;
  if (result) return <ResultPage result={result} />;
  if (!reading) return <Frame>{null}</Frame>;
  if (reading.facts.ledgers.tables.length === 0) return <NoLedgerPage reading={reading} />;
  return <BeforePage reading={reading} busy={running !== null} />;
}

function BeforePage({ reading, busy }: { readonly reading: Reading; readonly busy: boolean }) {
  const store = usePaneStore();
  const { choices } = usePaneState();
  const { facts } = reading;
  const { tables, unused } = facts.ledgers;
  const questions = [...tables, ...unused].filter((sheet) => sheet.questions.length > 0);
  const missing = (["roster", "meetings", "dues"] as const).filter(
    (kind) => !tables.some((table) => table.kind === kind),
  );
  const several = choices.profiles.length;
  return (
    <Frame
      foot={
        <BigButton focused icon={<Clipboard />} onClick={() => void store.run()} disabled={busy}>
          一键体检
        </BigButton>
      }
    >
      <div className="section">
        <h1 className="pageTitle">{branchWords(facts)}</h1>
        <p className="second">{membersWords(facts)}</p>
      </div>
      <section>
        <h2 className="sectionTitle">按什么查</h2>
        <button type="button" className="bare pick" onClick={() => store.show("settings")}>
          <span className="label">口径</span>
          <span className="value">
            <b>{profileTitle(choices.profiles)}</b>
            <span className="second">
              {several > 1 ? `${several} 套，重叠时以靠后的为准` : "全国性的规定，可以再加本地的"}
            </span>
          </span>
          <span className="link">
            更改 <Right />
          </span>
        </button>
        <button type="button" className="bare pick" onClick={() => store.show("settings")}>
          <span className="label">基准日</span>
          <span className="value">
            <b>{chineseDay(choices.asOf)}</b>
            <span className="second">查1月1日到这一天</span>
          </span>
          <span className="link">
            更改 <Right />
          </span>
        </button>
        <SettingProblems />
      </section>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">已认出 {tables.length} 张台账</h2>
          <LinkButton onClick={() => store.show("ledgers")}>查看认表</LinkButton>
        </div>
        <ul className="twoColumns">
          {recordsByKind(tables).map(({ kind, words }) => (
            <li key={kind}>
              <span>{chineseLedgerName(kind)}</span>
              <span className="second">{words}</span>
            </li>
          ))}
        </ul>
        {questions.length > 0 && (
          <div className="asking">
            <QuestionCircle />
            <span className="words">
              {questions[0]?.sheet}
              {questions.length > 1 ? `等 ${questions.length} 张表` : ""}有地方请您确认
            </span>
            <LinkButton onClick={() => store.show("ledgers")}>去确认</LinkButton>
          </div>
        )}
      </section>
      <section className="paragraphs">
        {missing.length > 0 && (
          <p className="second">没找到{missing.map(chineseLedgerName).join("、")}。相关项目写无法判定，不算未达标。</p>
        )}
        <p className="second">体检只看不改，内容不会传到网上。</p>
      </section>
    </Frame>
  );
}

function RunningPage({ running, reading }: { readonly running: Running; readonly reading: Reading | null }) {
  const store = usePaneStore();
  const { choices } = usePaneState();
  const step = runSteps[running.step] ?? "";
  return (
    <Frame
      context={
        <div className="context">
          <p className="who">
            <b>{reading ? branchWords(reading.facts) : ""}</b>
            <span>{contextWords(choices)}</span>
          </p>
        </div>
      }
      foot={
        <BigButton primary={false} focused onClick={() => store.cancel()}>
          取消
        </BigButton>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc cancels wherever the focus is */}
      <div
        className="section"
        onKeyDown={(event) => {
          if (event.key === "Escape") store.cancel();
        }}
      >
        <h1 className="pageTitle">正在体检</h1>
        <p className="second">
          第 {running.step + 1} 步，共 {runSteps.length} 步
        </p>
        <Progress share={running.share} label="体检进度" />
        <p aria-live="polite">
          {step}
          {running.detail === "" ? "" : `：${running.detail}`}
        </p>
        <ol className="plain steps">
          {runSteps.map((name, index) => (
            <li key={name}>
              {index < running.step ? <Tick /> : index === running.step ? <Arrow /> : <Dot />}
              <span>
                {index === running.step ? <b>{name}</b> : name}
                <span className="state">
                  {index < running.step ? "完成" : index === running.step ? "进行中" : "等待"}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </div>
      <section>
        <p className="second">取消不会留下任何改动，下次从头查。</p>
      </section>
    </Frame>
  );
}

function NoLedgerPage({ reading }: { readonly reading: Reading }) {
  const store = usePaneStore();
  const { unused } = reading.facts.ledgers;
  return (
    <Frame foot={<BigButton onClick={() => store.show("ledgers")}>自己指定台账</BigButton>}>
      <div className="section">
        <FocusedTitle>还没认出台账</FocusedTitle>
        <p>看了 {unused.length} 张表，没找到姓名、日期这样的表头。</p>
      </div>
      <section>
        <h2 className="sectionTitle">可以这样做</h2>
        <ol className="numbered">
          <li>打开平时用的台账文件，再打开这个面板。</li>
          <li>表在这个文件里，点下面的按钮，指明哪张是台账、哪一行是表头。</li>
          <li>改了表头的，重新认一遍就行。</li>
        </ol>
        <LinkButton onClick={() => void store.open()}>重新认表</LinkButton>
      </section>
      <UnusedSheets title="看过的表" sheets={unused} />
    </Frame>
  );
}
