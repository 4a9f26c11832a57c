/** Before and after a write: what will be written, how far it is, and a receipt for every sheet. */
import { Button } from "@fluentui/react-components";
import { FocusedTitle, Frame } from "../components/frame.tsx";
import { Progress } from "../components/progress.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import { Details } from "../components/trouble-page.tsx";
import { AlertCircle, Cross, Tick, TickCircle } from "../icons.tsx";
import { isPartlyAdded, type WriteLine, type WritePreview, type WriteReceipt } from "../state/pane-store.ts";

export function WriteFlow() {
  const { preview, receipt, writing } = usePaneState();
  if (writing) {
    return (
      <Frame>
        <div className="section">
          <h1 className="pageTitle">{writing.words}</h1>
          <Progress share={writing.share} label="写入进度" />
          <p className="second" aria-live="polite">
            请稍等，写完会告诉您每张表的情况。
          </p>
        </div>
      </Frame>
    );
  }
  if (preview) return <PreviewPage preview={preview} />;
  return receipt && <ReceiptPage receipt={receipt} />;
}

function PreviewPage({ preview }: { readonly preview: WritePreview }) {
  const store = usePaneStore();
  const { request, plan } = preview;
  const sheets = plan.ops.filter((op) => op.kind === "sheet");
  return (
    <Frame
      foot={
        <>
          <Button onClick={() => store.dismissPreview()}>取消</Button>
          <span className="space" />
          {request === null ? (
            <Button appearance="primary" onClick={() => void store.takeBack()}>
              撤回
            </Button>
          ) : (
            <Button appearance="primary" disabled={sheets.length === 0} onClick={() => void store.write(request)}>
              写入 {sheets.length} 张
            </Button>
          )}
        </>
      }
    >
      <div className="section">
        <FocusedTitle>{preview.title}</FocusedTitle>
        <p className="second">
          {request === null
            ? "撤回前请看一眼。只动我们自己写的表，台账不改。"
            : "写入前请看一眼。您填过的内容会保留，台账不改。"}
        </p>
      </div>
      <section>
        <ul className="lines">
          {plan.preview.map((sentence) => (
            <li key={sentence}>
              <span className="words">{sentence}</span>
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}

function lineWords({ written, partly }: WriteLine, isTakingBack: boolean): string {
  if (isTakingBack) return written ? "已撤回" : partly ? "可能只撤回了一部分" : "没撤回";
  return written ? "已写" : partly ? "可能只写了一部分" : "没写，和原来一样";
}

function ReceiptPage({ receipt }: { readonly receipt: WriteReceipt }) {
  const store = usePaneStore();
  const { request, undo, lines } = receipt;
  const failed = receipt.steps.length > 0 || lines.some((line) => !line.written);
  return (
    <Frame
      foot={
        failed && request !== null && !isPartlyAdded(receipt) ? (
          <>
            <Button onClick={() => store.dismissReceipt()}>以后再说</Button>
            <span className="space" />
            <Button appearance="primary" onClick={() => void store.write(request)}>
              再写一次
            </Button>
          </>
        ) : (
          <>
            {undo !== null && <Button onClick={() => store.prepareUndo()}>撤回这次写入</Button>}
            <span className="space" />
            <Button appearance="primary" onClick={() => store.dismissReceipt()}>
              好
            </Button>
          </>
        )
      }
    >
      <div className="section">
        <div className="titleLine" style={{ justifyContent: "flex-start" }}>
          {failed ? <AlertCircle /> : <TickCircle />}
          <FocusedTitle>{receipt.title}</FocusedTitle>
        </div>
        <p>{receipt.message}</p>
        {receipt.notUndoable !== "" && <p className="second">{receipt.notUndoable}</p>}
      </div>
      {receipt.steps.length > 0 && (
        <section>
          <h2 className="sectionTitle">可以这样做</h2>
          <ol className="numbered">
            {receipt.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h2 className="sectionTitle">这次的情况</h2>
        <ul className="lines">
          {lines.map((line) => (
            <li key={line.title}>
              {line.written ? <Tick /> : <Cross />}
              <span className="words">{line.title}</span>
              <span className="end second">{lineWords(line, request === null)}</span>
            </li>
          ))}
        </ul>
        <p className="second">您的台账没有改动。</p>
      </section>
      <Details text={receipt.details} />
    </Frame>
  );
}
