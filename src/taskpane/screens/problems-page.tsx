/** Cells that could not be read, with what stands there, and rules that failed. Nothing is guessed. */
import { Button } from "@fluentui/react-components";
import { CellLink } from "../components/cell-link.tsx";
import { BackLine, FocusedTitle, Frame } from "../components/frame.tsx";
import { usePaneStore } from "../components/store-context.ts";
import { Info } from "../icons.tsx";
import type { Result } from "../state/pane-store.ts";

export function ProblemsPage({ result }: { readonly result: Result }) {
  const store = usePaneStore();
  const { checkup } = result;
  const { unreadable } = checkup.facts.ledgers;
  const settings = checkup.problems;
  const failed = checkup.outcomes.filter((outcome) => outcome.status === "error");
  return (
    <Frame
      bar={
        <div className="bar" role="status">
          <Info />
          <p className="words">
            {unreadable.length > 0
              ? `有 ${unreadable.length} 个格子读不懂，相关项目记为无法判定。其余照常查完。`
              : failed.length > 0
                ? "有的项目没有查成。其余照常查完。"
                : "有的设置没有生效。体检照常查完。"}
          </p>
        </div>
      }
      back={<BackLine to="体检结果" onBack={() => store.openProblems(false)} />}
      foot={
        <>
          <span className="space" />
          <Button appearance="primary" onClick={() => void store.run()}>
            改好了，重新体检
          </Button>
        </>
      }
    >
      {unreadable.length > 0 && (
        <section>
          <FocusedTitle className="sectionTitle">读不懂的格子</FocusedTitle>
          <ul className="lines">
            {unreadable.map((cell) => (
              <li key={`${cell.at.sheet}!${cell.at.range}`}>
                <span className="words">
                  <b>{cell.raw === "" ? "（空）" : cell.raw}</b>
                  <span className="second">{cell.why}</span>
                </span>
                <span className="end">
                  <CellLink place={cell.at} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {failed.length > 0 && (
        <section>
          <Heading isFirst={unreadable.length === 0}>没查成的项目</Heading>
          <ul className="lines">
            {failed.map((outcome) => (
              <li key={outcome.rule}>
                <span className="words">
                  <b>{checkup.rules.find((entry) => entry.rule.id === outcome.rule)?.rule.text.title}</b>
                  <span className="second">程序出错，没有结果，也没有扣分。别的项目不受影响。</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {settings.length > 0 && (
        <section>
          <Heading isFirst={unreadable.length + failed.length === 0}>没有生效的设置</Heading>
          <ul className="lines">
            {settings.map(({ message, at }) => (
              <li key={`${message} ${at?.range ?? ""}`}>
                <span className="words">{message}</span>
                {at && (
                  <span className="end">
                    <CellLink place={at} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}

/** The first heading of the page takes the focus. */
function Heading({ isFirst, children }: { readonly isFirst: boolean; readonly children: string }) {
  if (isFirst) return <FocusedTitle className="sectionTitle">{children}</FocusedTitle>;
  return <h2 className="sectionTitle">{children}</h2>;
}
