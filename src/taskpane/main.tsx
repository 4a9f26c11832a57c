/** Entry of taskpane.html: waits for Excel, then shows the pane; where there is no Excel it says so. Always ends. */
import { ExcelHost } from "../hosts/excel/excel-host.ts";
import { browserClock } from "./browser-clock.ts";
import { officeAppearance, surroundings, watchAppearance } from "./office.ts";
import { showPlainPage, startPane } from "./start.tsx";

declare global {
  interface Window {
    /** Set by too-old.js. */
    branchLedgerIsSupported?: boolean;
    /** Read by too-old.js: something readable stands in the page. */
    branchLedgerStarted?: boolean;
  }
}

/** Office answers within a second or not at all. */
const officeAnswers = 15_000;

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root || window.branchLedgerIsSupported === false) return;
  const found = await surroundings(officeAnswers);
  window.branchLedgerStarted = true;
  if (found === "excel") {
    const redraw = startPane(root, {
      host: new ExcelHost(),
      clock: browserClock,
      appearance: officeAppearance(),
      runAtOnce: new URLSearchParams(location.search).get("run") === "checkup",
    });
    watchAppearance((appearance) => redraw({ appearance }));
    return;
  }
  if (found === "another-application") {
    showPlainPage(root, "请在 Excel 里打开", ["支部台账助手检查的是 Excel 工作簿，在别的程序里没有可以做的。"]);
    return;
  }
  showPlainPage(root, "没有连上 Excel", [
    "这个页面要在 Excel 的任务窗格里打开。台账没有任何改动。",
    "已经在 Excel 里的，请关闭面板再打开一次；还是这样，可能是 office.js 没有载入，请告诉技术人员。",
  ]);
}

void start();
