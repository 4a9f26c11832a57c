/** What came of copying and saving, and what to do where the web view refuses. */
import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { Announcement } from "../../core/announcements/announcement.ts";
import { HostError } from "../../hosts/host.ts";
import { Info, TickCircle, Warning } from "../icons.tsx";
import { copyText, saveFile } from "../state/hand-over.ts";
import { wordPart } from "../state/parts.ts";

export type Outcome =
  | { readonly kind: "copied" }
  | { readonly kind: "not-copied"; readonly text: string }
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "not-saved"; readonly why: string };

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function copied(text: string): Promise<Outcome> {
  return (await copyText(text)) ? { kind: "copied" } : { kind: "not-copied", text };
}

/** Null stands for a notice that is not there. */
export async function saved(announcement: Announcement | null): Promise<Outcome | null> {
  if (announcement === null) return null;
  try {
    const { announcementDocx } = await wordPart();
    const file = `${announcement.title}.docx`;
    return saveFile(await announcementDocx(announcement), file, wordType)
      ? { kind: "saved", file }
      : { kind: "not-saved", why: "这里不允许保存文件。" };
  } catch (error) {
    return { kind: "not-saved", why: error instanceof HostError ? error.message : "没能做成 Word 文件。" };
  }
}

export function NoticeOutcome({
  outcome,
  onCopy,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}) {
  const offersCopy = outcome.kind === "saved" || outcome.kind === "not-saved";
  return (
    <div className={isProblem(outcome) ? "bar warn" : "bar"} role="status">
      {isProblem(outcome) ? <Warning /> : outcome.kind === "copied" ? <TickCircle /> : <Info />}
      <div className="words">
        <p>{wordsOf(outcome)}</p>
        {outcome.kind === "not-copied" && <TextToCopy text={outcome.text} />}
      </div>
      <div className="actions">
        {offersCopy && <Button onClick={onCopy}>复制文字</Button>} <Button onClick={onClose}>知道了</Button>
      </div>
    </div>
  );
}

/** Chosen already, so that two keys are left to press. */
function TextToCopy({ text }: { readonly text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return <textarea ref={area} className="toCopy focusable" readOnly rows={6} value={text} aria-label="公示文字" />;
}

function isProblem({ kind }: Outcome): boolean {
  return kind === "not-copied" || kind === "not-saved";
}

function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "copied":
      return "已复制，可以粘贴到消息或文档里。";
    case "not-copied":
      return "这里不允许程序复制。文字已经选好，请按 Ctrl+C。";
    case "saved":
      return `“${outcome.file}”已交给下载，一般在“下载”文件夹。没有看到文件的，这里可能不允许保存，请复制文字，粘贴到 Word 里。`;
    case "not-saved":
      return `${outcome.why}可以复制文字，粘贴到 Word 里。`;
  }
}
