/** The pane: theme, tabs, the chosen screen, and a line that is read aloud. */
import { Button, FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { BigButton } from "./components/big-button.tsx";
import { ErrorBoundary } from "./components/error-boundary.tsx";
import { Frame } from "./components/frame.tsx";
import { StoreContext, usePaneState, usePaneStore } from "./components/store-context.ts";
import { Tabs } from "./components/tabs.tsx";
import { TroublePage } from "./components/trouble-page.tsx";
import { Warning } from "./icons.tsx";
import type { PaneClock, PaneHost } from "./pane-host.ts";
import { CheckupScreen } from "./screens/checkup.tsx";
import { PaneStore, type Screen, screens } from "./state/pane-store.ts";
import { type Appearance, themes } from "./theme.ts";

const titles: { readonly [Kind in Screen]: string } = {
  checkup: "体检",
  ledgers: "台账",
  points: "积分",
  rectification: "整改",
  reports: "报表",
  settings: "设置",
};

const tabs = screens.map((id) => ({ id, title: titles[id] }));

// The first page is there at once; everything else comes while somebody reads it.
const LedgersScreen = lazy(() => import("./screens/ledgers.tsx").then((file) => ({ default: file.LedgersScreen })));
const SettingsScreen = lazy(() => import("./screens/settings.tsx").then((file) => ({ default: file.SettingsScreen })));
const PointsScreen = lazy(() => import("./screens/points.tsx").then((file) => ({ default: file.PointsScreen })));
const RectificationScreen = lazy(() =>
  import("./screens/rectification.tsx").then((file) => ({
    default: file.RectificationScreen,
  })),
);
const ReportsScreen = lazy(() => import("./screens/reports.tsx").then((file) => ({ default: file.ReportsScreen })));

export interface PaneProps {
  readonly host: PaneHost;
  readonly clock: PaneClock;
  readonly appearance: Appearance;
  /** Check as soon as the workbook has been read (the ribbon's 一键体检). */
  readonly runAtOnce?: boolean;
}

export function Pane({ host, clock, appearance, runAtOnce = false }: PaneProps) {
  const store = useMemo(() => new PaneStore(host, clock), [host, clock]);
  useEffect(() => {
    void store.open().then(() => (runAtOnce && store.state.phase === "ready" ? store.run() : undefined));
    return () => store.close();
  }, [store, runAtOnce]);
  return (
    <FluentProvider theme={themes[appearance]} className="provider">
      <StoreContext.Provider value={store}>
        <div className={`pane ${appearance}`}>
          <ErrorBoundary onReset={() => store.show("checkup")}>
            <Screens />
          </ErrorBoundary>
        </div>
      </StoreContext.Provider>
    </FluentProvider>
  );
}

function Screens() {
  const store = usePaneStore();
  const { screen, phase, opening, trouble, notice } = usePaneState();
  useEffect(() => {
    // What is not there yet by then is asked for again when it is needed.
    if (phase === "ready") import("./screens/result-page.tsx").catch(() => undefined);
  }, [phase]);
  return (
    <>
      <nav aria-label="页面">
        <Tabs label="页面" tabs={tabs} chosen={screen} onChoose={(id) => store.show(id)} />
      </nav>
      {notice?.isProblem && (
        <div className="bar warn" role="alert">
          <Warning />
          <p className="words">{notice.text}</p>
          <div className="actions">
            <Button onClick={() => store.dismissNotice()}>知道了</Button>
          </div>
        </div>
      )}
      <ErrorBoundary key={screen} onReset={() => store.show("checkup")}>
        {phase === "failed" && trouble ? (
          <Frame foot={<BigButton onClick={() => void store.open()}>再试一次</BigButton>}>
            <TroublePage trouble={trouble} />
          </Frame>
        ) : phase === "starting" ? (
          <Frame>
            <Waiting words={opening} />
          </Frame>
        ) : (
          <Suspense
            fallback={
              <Frame>
                <Waiting words="正在载入" />
              </Frame>
            }
          >
            <CurrentScreen screen={screen} />
          </Suspense>
        )}
      </ErrorBoundary>
      <p className="visuallyHidden" aria-live="polite">
        {notice?.isProblem ? "" : notice?.text}
      </p>
    </>
  );
}

/** What stands there before there is something to show: the outline of a page, and words for what is being done. */
function Waiting({ words }: { readonly words: string }) {
  return (
    <div className="section waiting">
      <h1 className="pageTitle">{words}</h1>
      <p className="second" role="status">
        只看不改，请稍等。
      </p>
      <div className="outline" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}

function CurrentScreen({ screen }: { readonly screen: Screen }) {
  switch (screen) {
    case "checkup":
      return <CheckupScreen />;
    case "ledgers":
      return <LedgersScreen />;
    case "points":
      return <PointsScreen />;
    case "rectification":
      return <RectificationScreen />;
    case "reports":
      return <ReportsScreen />;
    case "settings":
      return <SettingsScreen />;
  }
}
