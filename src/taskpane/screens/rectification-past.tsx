/** A month that is over, as the sheet keeps it: to be read. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellLink } from "../components/cell-link.tsx";
import { Frame } from "../components/frame.tsx";
import { Ring, TickCircle } from "../icons.tsx";
import { isDone, type MonthItem, type MonthPage } from "../state/rectification-months.ts";
import { shortDay } from "../state/words.ts";

export function PastMonth({
  page,
  heading,
  onReturn,
}: {
  readonly page: MonthPage;
  readonly heading: ReactNode;
  readonly onReturn: () => void;
}) {
  const done = page.items.filter(isDone).length;
  return (
    <Frame
      context={heading}
      topOf={String(page.month)}
      foot={
        <>
          <span className="space" />
          <Button appearance="primary" onClick={onReturn}>
            回到本月
          </Button>
        </>
      }
    >
      <div className="section">
        <p>
          共 {page.items.length} 项，已办或有记录 {done} 项。
        </p>
        <p className="second">
          这个月已经过去，这里只看不改；要补写的，请到“月度清单”表里填。
          {page.reconciled !== "" && `月底对账：${page.reconciled}。`}
        </p>
      </div>
      <ul>
        {page.items.map((item) => (
          <li key={item.id}>
            <ListedItem item={item} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

/** A line with what the records and the clerk say of it. */
export function ListedItem({ item, note = "" }: { readonly item: MonthItem; readonly note?: string }) {
  const { place } = item;
  return (
    <div className="finding">
      {isDone(item) ? <TickCircle /> : <Ring />}
      <div>
        <p className="open">
          <span>{item.title}</span>
        </p>
        <div className="meta plain">
          <b>{item.review === "" ? "还没有复核结论" : item.review}</b>
          {item.lastDay !== null && <span>最后期限{shortDay(item.lastDay)}</span>}
        </div>
        <div className={place === null ? "meta plain" : "meta"}>
          <span>{typedWords(item)}</span>
          {place !== null && <CellLink place={place} />}
        </div>
        {note !== "" && <p className="second">{note}</p>}
      </div>
    </div>
  );
}

function typedWords({ done, reason }: MonthItem): string {
  if (done === "" && reason === "") return "完成情况还没填";
  return `您填的：${[done, reason].filter((text) => text !== "").join("，")}`;
}
