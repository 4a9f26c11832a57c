/**
 * Entry of the workbench's page. Addresses: `?sample=messy.xlsx` opens another sample, `?level=9` plays an older Excel,
 * `?theme=dark` a dark one, `?addin=…` puts another add-in's page of the same host name beside the grid.
 */
import { makeDivider } from "./divider.ts";
import "./page.css";
import { makeFocusRing } from "./focus-ring.ts";
import { readRibbon } from "./ribbon.ts";
import { drawToolbar, levels } from "./toolbar.ts";
import { Workbench } from "./workbench.ts";

declare global {
  interface Window {
    /** For tests and for the curious at the console. Set when the first workbook is shown. */
    workbench?: Workbench;
  }
}

const noticeTime = 6_000;
const defaultPane = "/addin/taskpane.html";
const isSecure = location.protocol === "https:";

void start();

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const [manifest, samples] = await Promise.all([text("/manifest.xml"), json("/samples")]);
  const ribbon = readRibbon(manifest);
  const paneUrl = addinAddress(asked.get("addin"));
  const level = levels.find((known) => String(known) === asked.get("level")) ?? 15;
  const appearance = asked.get("theme") === "dark" ? "dark" : "light";
  const notice = noticeIn(place("notice"));
  const pane = place("pane");
  const divider = place("divider");
  makeDivider(divider, pane);

  const openBytes = async (bytes: ArrayBuffer, name: string): Promise<void> => {
    try {
      await workbench.open(new Uint8Array(bytes), name);
    } catch (error) {
      notice(`没有打开“${name}”：${error instanceof Error ? error.message : "这不是能读的 .xlsx 文件。"}`);
    }
  };
  const openSample = async (name: string): Promise<void> => {
    const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
    if (answer.ok) await openBytes(await answer.arrayBuffer(), name);
    else notice(`没有找到示例“${name}”。`);
  };

  const toolbar = drawToolbar(
    place("bar"),
    {
      ribbon,
      samples,
      level,
      appearance,
      noAppearance: isSecure ? "这种连接方式下 office.js 不传递主题颜色。" : null,
      iconAddress: (icon) => new URL(icon, new URL(defaultPane, location.origin)).href,
    },
    {
      open: (file) => void file.arrayBuffer().then((bytes) => openBytes(bytes, file.name)),
      openSample: (name) => void openSample(name),
      save: () => void workbench.save().then((bytes) => download(bytes, workbench.state().name)),
      press: (button) => {
        toolbar.setBusy(button, true);
        void workbench.press(button).finally(() => toolbar.setBusy(button, false));
      },
      chooseLevel: (chosen) => workbench.setLevel(chosen),
      chooseAppearance: (chosen) => workbench.setAppearance(chosen),
    },
  );
  const workbench = new Workbench(
    { grid: place("grid"), pane },
    {
      paneUrl,
      commandsPage: ribbon.commandsPage,
      level,
      appearance,
      notice,
      named: (name) => toolbar.showName(name),
      focusLeft: (isBackwards) => ring.take(isBackwards),
    },
  );
  const ring = makeFocusRing(place("bar"), divider, (isBackwards) => workbench.enterPane(isBackwards));
  await openSample(asked.get("sample") ?? samples[0] ?? "");
  window.workbench = workbench;
}

/** office.js trusts a page of its own host name only, so no other is let in. */
function addinAddress(asked: string | null): URL {
  const own = new URL(defaultPane, location.origin);
  const url = asked === null ? own : new URL(asked, location.origin);
  const isReachable = isSecure ? url.protocol === "https:" : url.origin === location.origin;
  return url.hostname === location.hostname && isReachable ? url : own;
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`workbench: the page has no #${id}`);
  return found;
}

async function text(path: string): Promise<string> {
  return (await fetch(path)).text();
}

async function json(path: string): Promise<readonly string[]> {
  return (await fetch(path)).json();
}

function noticeIn(notice: HTMLElement): (sentence: string) => void {
  let timer = 0;
  return (sentence) => {
    notice.textContent = sentence;
    notice.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      notice.hidden = true;
    }, noticeTime);
  };
}

function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
