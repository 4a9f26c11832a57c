/** 公示前检查: what was masked and what is asked, each with its cell. An answer counts at once. */
import { forwardRef } from "react";
import type { ClerkText, PrivateAnswer } from "../../core/announcements/public-check.ts";
import { CellLink } from "../components/cell-link.tsx";
import { usePaneStore } from "../components/store-context.ts";
import { Hidden, QuestionCircle, TickCircle } from "../icons.tsx";
import { maskedCount, type NoticeView, notFoundWords } from "../state/notices.ts";

export interface NoticeCheckProps {
  readonly view: NoticeView;
  /** What was wanted while a question was open: 写入, 复制, 存成 Word; null = nothing yet. */
  readonly wanted: string | null;
}

export const NoticeCheck = forwardRef<HTMLElement, NoticeCheckProps>(function NoticeCheck({ view, wanted }, ref) {
  const { obstacles, check, remarks } = view;
  const count = maskedCount(check);
  const notFound = notFoundWords(check);
  return (
    <section ref={ref} aria-label="公示前检查">
      <h2 className="sectionTitle focusable" tabIndex={-1}>
        公示前检查
      </h2>
      {wanted !== null && check.open.length > 0 && (
        <p role="alert">
          <b>
            先看下面 {check.open.length} 处，再{wanted}。
          </b>
        </p>
      )}
      <ul className="lines check">
        {obstacles.map((obstacle) => (
          <li key={obstacle}>
            <QuestionCircle />
            <span className="words">{obstacle}</span>
          </li>
        ))}
        {obstacles.length === 0 && notFound !== "" && (
          <li>
            <TickCircle />
            <span className="words">没有{notFound}方面的内容</span>
          </li>
        )}
        {count > 0 && (
          <li>
            <Hidden />
            <div className="words">
              <p>已遮去 {count} 处</p>
              {check.masked.map((entry) => (
                <p key={`${entry.what} ${entry.at?.sheet} ${entry.at?.range} ${entry.shown}`} className="masked second">
                  <span>
                    {entry.what} → {entry.shown}
                  </span>
                  {entry.at && <CellLink place={entry.at} />}
                </p>
              ))}
            </div>
          </li>
        )}
        {check.clerkTexts.map((text) => (
          <ClerkTextLine key={text.key} text={text} />
        ))}
      </ul>
      {remarks.map((remark) => (
        <p key={remark} className="second remark">
          {remark}
        </p>
      ))}
    </section>
  );
});

const answers: readonly (readonly [PrivateAnswer, string])[] = [
  ["mask", "遮去"],
  ["publish", "可以公示"],
];

function ClerkTextLine({ text }: { readonly text: ClerkText }) {
  const store = usePaneStore();
  const { what, matters, answer, at, isPrinted } = text;
  return (
    <li data-open={answer === null}>
      {answer === null ? <QuestionCircle /> : <TickCircle />}
      <div className="words">
        <p>
          {answer === null ? "请您看一眼：" : ""}
          {what}里可能有{matters.join("、")}
        </p>
        <p className="second">“{text.text}”</p>
        {!isPrinted && <p className="second">这一列在打印区旁边，程序不改。不想留在表上的，请到表里删去。</p>}
        <div className="answers">
          {answers
            .filter(([value]) => isPrinted || value === "publish")
            .map(([value, words]) => (
              <button
                key={value}
                type="button"
                className="bare link"
                aria-pressed={answer === value}
                aria-label={`${words}：${what}`}
                onClick={() => store.answer(text.key, value)}
              >
                {words}
              </button>
            ))}
          {at ? <CellLink place={at} /> : <span className="second">体检设置</span>}
        </div>
      </div>
    </li>
  );
}
