/** A notice as it will be printed: the one framed thing in the pane, because it is a sheet of paper. */
import { useState } from "react";
import type { Announcement, AnnouncementColumn } from "../../core/announcements/announcement.ts";
import { LinkButton } from "../components/frame.tsx";

const shownLines = 7;

export function NoticePaper({ announcement, order }: { readonly announcement: Announcement; readonly order: string }) {
  const [all, setAll] = useState(false);
  const { title, branch, lead, columns, rows, total, notes, signature } = announcement;
  const shown = all ? rows : rows.slice(0, shownLines);
  const left = rows.length - shown.length;
  return (
    <section aria-label="公示预览">
      <div className="titleLine">
        <h2 className="sectionTitle">公示预览</h2>
        <span className="second">{order}</span>
      </div>
      <div className="paper">
        <p className="heading">
          <b>{title}</b>
          {branch}
        </p>
        {lead.map((line) => (
          <p key={line} className="second lead">
            {signsKept(line)}
          </p>
        ))}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the pane is moved by the arrow keys */}
        <section className="sheetBox" tabIndex={0} aria-label="公示表，可以左右移动">
          <table className="sheet notice">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.caption} scope="col" style={widthOf(column)}>
                    <Caption text={column.caption} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.join("\t")} columns={columns} cells={row} />
              ))}
              {left > 0 && (
                <tr>
                  <td colSpan={columns.length} className="second">
                    另有 {left} 人，{order === "按花名册顺序" ? "顺序和花名册一样" : order}
                  </td>
                </tr>
              )}
              {total !== null && <Row columns={columns} cells={total} isTotal />}
            </tbody>
          </table>
        </section>
        {notes.map((note) => (
          <p key={note} className="second note">
            {note}
          </p>
        ))}
        <p className="signature">
          {signature.branch}
          <br />
          {signature.date}
        </p>
      </div>
      <div className="titleLine">
        <span className="second">打印、文字和 Word 都是这些内容</span>
        {rows.length > shownLines && (
          <LinkButton onClick={() => setAll(!all)}>{all ? "收起" : `看全部 ${rows.length} 人`}</LinkButton>
        )}
      </div>
    </section>
  );
}

/** A sign stays beside its words: √ 已交. */
function signsKept(line: string): string {
  return line.replaceAll(" ", "\u00a0");
}

/** 基础积分 breaks in its middle, as on paper. */
function Caption({ text }: { readonly text: string }) {
  const characters = [...text];
  if (characters.length !== 4) return <>{text}</>;
  return (
    <>
      {characters.slice(0, 2).join("")}
      <wbr />
      {characters.slice(2).join("")}
    </>
  );
}

function Row({
  columns,
  cells,
  isTotal = false,
}: {
  readonly columns: readonly AnnouncementColumn[];
  readonly cells: readonly string[];
  readonly isTotal?: boolean;
}) {
  return (
    <tr className={isTotal ? "total" : ""}>
      {columns.map((column, index) => (
        <td key={column.caption} className={column.align}>
          {cells[index] ?? ""}
        </td>
      ))}
    </tr>
  );
}

/** Characters of the sheet are half as wide as a Chinese one. */
function widthOf({ width }: AnnouncementColumn) {
  return { minWidth: `${width / 2}em` };
}
