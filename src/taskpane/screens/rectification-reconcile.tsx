/** 月底对账: what the records say of each line of the month's list, beside what the clerk has typed. */
import { Button } from "@fluentui/react-components";
import { chineseMonth } from "../../core/model/date.ts";
import { BackLine, FocusedTitle, Frame } from "../components/frame.tsx";
import { usePaneState, usePaneStore } from "../components/store-context.ts";
import type { MonthItem, MonthPage } from "../state/rectification-months.ts";
import { StaleNote } from "./needs-result.tsx";
import { ListedItem } from "./rectification-past.tsx";

/** What has to be looked at first comes first. */
const groups: readonly { readonly review: string; readonly title: string }[] = [
  { review: "无记录", title: "无记录" },
  { review: "待销号", title: "待销号" },
  { review: "有记录", title: "有记录" },
  { review: "", title: "还没到期，或记录里看不出来" },
];

export function ReconcilePage({
  page,
  closing,
  isWritten,
  onBack,
}: {
  readonly page: MonthPage;
  /** Ids of the issues that are going to be closed. */
  readonly closing: ReadonlySet<string>;
  readonly isWritten: boolean;
  readonly onBack: () => void;
}) {
  const store = usePaneStore();
  const { stale } = usePaneState();
  const { items } = page;
  const parts = groups
    .map((group) => ({ ...group, items: items.filter(({ review }) => review === group.review) }))
    .filter((group) => group.items.length > 0);
  return (
    <Frame
      bar={<StaleNote />}
      back={<BackLine to="清单" onBack={onBack} />}
      foot={
        <>
          <span className="space" />
          <Button
            appearance={stale ? "outline" : "primary"}
            disabled={stale !== null}
            onClick={() => void store.prepare("写入对账结果", { kind: "rectification", closing })}
          >
            写入对账结果
          </Button>
        </>
      }
    >
      <div className="section">
        <FocusedTitle>{chineseMonth(page.month)}对账</FocusedTitle>
        <p>
          {items.length === 0
            ? "这个月没有要对账的事项。"
            : `共 ${items.length} 项：${parts.map((part) => `${part.review === "" ? "未定" : part.review} ${part.items.length}`).join("，")}。`}
        </p>
        <p className="second">
          {isWritten
            ? "完成情况由您在“月度清单”里选；没办完的写上原因，下个月自动结转。"
            : "这张清单还没有写进工作簿，写入以后就能在表里填完成情况。"}
        </p>
      </div>
      {parts.map((part) => (
        <div key={part.title}>
          <h2 className="dutiesHead">
            {part.title} {part.items.length} 项
          </h2>
          <ul>
            {part.items.map((item) => (
              <li key={item.id}>
                <ListedItem item={item} note={isWritten ? noteOn(item) : ""} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Frame>
  );
}

/** What can be done where the records and the clerk's words do not meet; "" when all is well. */
function noteOn({ review, done, reason }: MonthItem): string {
  if (review === "有记录" && done === "") return "确认后可以选“已完成”。";
  if (review === "无记录" && done === "已完成") return "您填了已完成，台账里还没有记录，请核对。";
  if (review === "待销号") return "复查已达标，可以在清单里点“销号”。";
  if ((done === "未完成" || done === "部分完成") && reason === "") return "原因还没写。";
  return "";
}
