/** The coming duties as a calendar file. A web view may refuse to save files without saying so: the text can be copied then. */
import { useState } from "react";
import { dutyCalendar } from "../../core/calendar/duty-calendar.ts";
import type { Checkup } from "../../core/checkup/checkup.ts";
import { LinkButton } from "../components/frame.tsx";
import { copyText, saveFile } from "../state/hand-over.ts";

export function SaveCalendar({ checkup }: { readonly checkup: Checkup }) {
  const [told, setTold] = useState<readonly string[]>([]);
  const [text, setText] = useState<string | null>(null);
  const save = (): void => {
    const calendar = dutyCalendar({ checkup });
    if (calendar.text === null) {
      setTold(calendar.preview);
      return;
    }
    setText(calendar.text);
    const isOffered = saveFile(new TextEncoder().encode(calendar.text), calendar.fileName, "text/calendar");
    setTold([
      isOffered ? `日历文件“${calendar.fileName}”已交给系统保存。` : "这里不能存文件，可以复制文字。",
      ...calendar.preview,
    ]);
  };
  const copy = async (content: string): Promise<void> => {
    const isCopied = await copyText(content);
    setTold([
      isCopied
        ? "日历文字已复制。粘贴到记事本，另存为以 .ics 结尾的文件，再用日历程序打开。"
        : "没能复制：这里不让用剪贴板。可以用命令行的 calendar 存日历。",
    ]);
  };
  return (
    <>
      <LinkButton onClick={save}>把到期事项存成日历文件</LinkButton>
      <div role="status">
        {told.map((sentence) => (
          <p className="second" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
      {text !== null && <LinkButton onClick={() => void copy(text)}>没有看到文件？复制日历文字</LinkButton>}
    </>
  );
}
