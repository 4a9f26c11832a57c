/** 导入表格文件: what a file was taken for, where its columns go, and what it says differently. Nothing is written here. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReviewLine } from "../../core/import/import-review.ts";
import { BigButton } from "../components/big-button.tsx";
import { CellLink } from "../components/cell-link.tsx";
import { BackLine, FocusedTitle, Frame } from "../components/frame.tsx";
import { confirmWords, QuestionCard, useQuestions } from "../components/question-card.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Sure } from "../components/sure.tsx";
import { AlertCircle } from "../icons.tsx";
import { correctionsBy } from "../state/answers.ts";
import type { Importing } from "../state/pane-store.ts";

/** A button that opens the choice of files. */
export function ChooseFile({ children = "导入表格文件" }: { readonly children?: string }) {
  const store = usePaneStore();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it has been changed.
          if (file) void store.openImport(file);
          currentTarget.value = "";
        }}
      />
      <BigButton primary={false} onClick={() => input.current?.click()}>
        {children}
      </BigButton>
    </>
  );
}

export function ImportPage({ importing }: { readonly importing: Importing }) {
  const store = usePaneStore();
  const back = <BackLine to="全部台账" onBack={() => store.dismissImport()} />;
  switch (importing.phase) {
    case "reading":
      return (
        <Frame back={back}>
          <div className="section">
            <FocusedTitle>正在读取文件</FocusedTitle>
            <p className="second" role="status">
              {importing.file}，只看不改，请稍等。
            </p>
          </div>
        </Frame>
      );
    case "failed":
      return (
        <Frame back={back} foot={<ChooseFile>换一个文件</ChooseFile>}>
          <div className="section">
            <div className="titleLine" style={{ justifyContent: "flex-start" }}>
              <AlertCircle />
              <FocusedTitle>没能读出这个文件</FocusedTitle>
            </div>
            <p>{importing.message}</p>
            <p className="second">工作簿没有任何改动。</p>
          </div>
        </Frame>
      );
    case "shown":
      return importing.shown.kind === null ? (
        <Frame back={back} foot={<ChooseFile>换一个文件</ChooseFile>}>
          <div className="section">
            <div className="titleLine" style={{ justifyContent: "flex-start" }}>
              <AlertCircle />
              <FocusedTitle>没有可以导入的</FocusedTitle>
            </div>
            <p>
              {importing.file}：{importing.shown.why}。
            </p>
            <p className="second">工作簿没有任何改动。</p>
          </div>
          <Questions importing={importing} />
        </Frame>
      ) : (
        <Frame
          back={back}
          foot={
            <>
              <span className="words">写在新表里，原有台账不改</span>
              <Button
                appearance="primary"
                onClick={() =>
                  void store.prepare(`导入${importing.shown.kind}`, { kind: "import", incoming: importing.incoming })
                }
              >
                写入 {importing.shown.records} 条
              </Button>
            </>
          }
        >
          <Preview importing={importing} />
        </Frame>
      );
  }
}

type ShownImport = Extract<Importing, { readonly phase: "shown" }>;

/** Lines that are shown at first, and more with each press. */
const shownLines = 20;

function Preview({ importing }: { readonly importing: ShownImport }) {
  const { file, shown } = importing;
  const [most, setMost] = useState(shownLines);
  const differences = shown.lines.filter((line) => line.what !== "没有导入的行");
  const leftOut = shown.lines.filter((line) => line.what === "没有导入的行");
  return (
    <>
      <div className="section">
        <FocusedTitle>
          认作{shown.kind}，{shown.records} 条
        </FocusedTitle>
        <p className="second">{file}</p>
      </div>
      <Questions importing={importing} />
      <section>
        <h2 className="sectionTitle">前 {shown.rows.length} 条</h2>
        <div className="sheetBox">
          <table className="sheet">
            <thead>
              <tr>
                {shown.captions.map(({ column, text }) => (
                  <th key={column} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a preview stay where they are
                <tr key={index}>
                  {shown.captions.map(({ column }, at) => (
                    <td key={column}>{row[at]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <div className="titleLine">
          <h2 className="sectionTitle">每一列当作什么</h2>
          <span className="second">{shown.columns.length} 列</span>
        </div>
        <ul className="lines">
          {shown.columns.map(({ letters, caption, label, certainty }) => (
            <li key={`${letters} ${caption}`}>
              <span className="words">
                {caption || `${letters} 列（没有列名）`}
                {label !== caption && (
                  <span className="second">{label === null ? "照原样放在右边" : `当作${label}`}</span>
                )}
              </span>
              {label !== null && <Sure certainty={certainty} />}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="sectionTitle">和现有台账核对</h2>
        {shown.difference === null ? (
          <p>工作簿里还没有这种台账，写入后就作为台账参与体检。</p>
        ) : (
          <>
            <p>{shown.difference}</p>
            <p className="second">写入的表只供核对，不参与体检，免得重复计算。需要的行请抄进原来的台账。</p>
          </>
        )}
        {differences.length > 0 && (
          <ul className="lines">
            {differences.slice(0, most).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves
              <li key={index}>
                <Difference line={line} />
              </li>
            ))}
          </ul>
        )}
        {differences.length > most && (
          <Button appearance="subtle" onClick={() => setMost(most + 5 * shownLines)}>
            再看一些（还有 {differences.length - most} 处）
          </Button>
        )}
      </section>
      {leftOut.length > 0 && (
        <section>
          <h2 className="sectionTitle">没有导入的 {leftOut.length} 行</h2>
          <ul className="lines">
            {leftOut.slice(0, shownLines).map((line) => (
              <li key={line.subject}>
                <span className="words">
                  {line.subject}
                  <span className="second">{line.incoming}</span>
                </span>
              </li>
            ))}
          </ul>
          {leftOut.length > shownLines && <p className="second">其余的写入后列在“导入核对”里。</p>}
        </section>
      )}
    </>
  );
}

function Difference({ line }: { readonly line: ReviewLine }) {
  const said = [line.held, line.incoming].map((text) => text || "空");
  return (
    <>
      <span className="words">
        <b>
          {line.subject}
          {line.field !== "" && `　${line.field}`}
        </b>
        <span className="second">
          {line.what}
          {line.field !== "" && `：台账“${said[0]}”，导入“${said[1]}”`}
        </span>
      </span>
      {line.heldAt && <CellLink place={line.heldAt} />}
    </>
  );
}

/** Questions about the file, one at a time; an answer is kept for the next file of that kind. */
function Questions({ importing }: { readonly importing: ShownImport }) {
  const store = usePaneStore();
  const { kept } = usePaneState();
  const answering = useQuestions(importing.shown.questions);
  const { question, options, chosen, pass } = answering;
  if (!question) return null;
  const confirm = (): void => {
    const made = correctionsBy(question, chosen, importing.incoming, kept.corrections);
    pass();
    if (made.length > 0) void store.correctImport(made);
  };
  return (
    <>
      <QuestionCard answering={answering} isOpen={false} />
      <div className="section titleLine">
        {options.length === 0 ? (
          <span className="second">请在文件里把列名写清楚，再导入一次。</span>
        ) : (
          <>
            <Button onClick={pass}>先不答</Button>
            <Button onClick={confirm}>{confirmWords[question.code]}</Button>
          </>
        )}
      </div>
    </>
  );
}
