/** The strip above the grid: files, the add-in's ribbon, and what the played Excel is like. Plain DOM. */
import type { Ribbon, RibbonButton } from "./ribbon.ts";

export const levels = [9, 14, 15] as const;
export type Level = (typeof levels)[number];
export type Appearance = "light" | "dark";

export interface ToolbarActions {
  readonly open: (file: File) => void;
  readonly openSample: (name: string) => void;
  readonly save: () => void;
  readonly press: (button: RibbonButton) => void;
  readonly chooseLevel: (level: Level) => void;
  readonly chooseAppearance: (appearance: Appearance) => void;
}

export interface ToolbarContent {
  readonly ribbon: Ribbon;
  readonly samples: readonly string[];
  readonly level: Level;
  readonly appearance: Appearance;
  /** Null where the seam cannot tell the add-in. */
  readonly noAppearance: string | null;
  readonly iconAddress: (icon: string) => string;
}

export interface Toolbar {
  showName(name: string): void;
  /** While a function of the ribbon runs its button waits. */
  setBusy(button: RibbonButton, isBusy: boolean): void;
}

export function drawToolbar(bar: HTMLElement, content: ToolbarContent, actions: ToolbarActions): Toolbar {
  const name = element("span", "name");
  const buttons = new Map(content.ribbon.buttons.map((button) => [button, ribbonButton(button, content, actions)]));
  const tab = element("span", "tab", content.ribbon.tab);
  bar.replaceChildren(
    name,
    group(filePicker(actions), samplePicker(content, actions), plainButton("保存 .xlsx", actions.save)),
    group(tab, ...buttons.values()),
    element("span", "spring"),
    group(levelPicker(content, actions), appearancePicker(content, actions)),
  );
  return {
    showName: (text) => {
      name.textContent = text;
      name.title = text;
    },
    setBusy: (button, isBusy) => {
      const drawn = buttons.get(button);
      if (drawn === undefined) return;
      drawn.disabled = isBusy;
      drawn.setAttribute("aria-busy", String(isBusy));
    },
  };
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}

function group(...children: readonly HTMLElement[]): HTMLElement {
  const created = element("div", "group");
  created.append(...children);
  return created;
}

function plainButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

function ribbonButton(
  button: RibbonButton,
  { iconAddress }: ToolbarContent,
  { press }: ToolbarActions,
): HTMLButtonElement {
  const drawn = plainButton(button.label, () => press(button));
  drawn.className = "";
  drawn.title = button.tip;
  const icon = document.createElement("img");
  icon.src = iconAddress(button.icon);
  icon.alt = "";
  drawn.prepend(icon);
  return drawn;
}

function filePicker({ open }: ToolbarActions): HTMLElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  input.hidden = true;
  input.id = "file";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) open(file);
    input.value = "";
  });
  const button = plainButton("打开 .xlsx", () => input.click());
  const both = element("span", "");
  both.append(button, input);
  return both;
}

function samplePicker({ samples }: ToolbarContent, { openSample }: ToolbarActions): HTMLElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", "示例台账");
  const options = [option("", "示例台账"), ...samples.map((sample) => option(sample, sample))];
  select.append(...options);
  select.addEventListener("change", () => {
    if (select.value !== "") openSample(select.value);
    select.value = "";
  });
  return select;
}

function option(value: string, text: string): HTMLOptionElement {
  const created = document.createElement("option");
  created.value = value;
  created.textContent = text;
  return created;
}

function picker(
  label: string,
  options: readonly HTMLOptionElement[],
  value: string,
  choose: (value: string) => void,
): HTMLSelectElement {
  const select = document.createElement("select");
  select.append(...options);
  select.value = value;
  select.addEventListener("change", () => choose(select.value));
  select.setAttribute("aria-label", label);
  select.title = label;
  return select;
}

function levelPicker({ level }: ToolbarContent, { chooseLevel }: ToolbarActions): HTMLElement {
  const options = levels.map((known) => option(String(known), `1.${known}`));
  return picker("Excel 版本（ExcelApi）", options, String(level), (value) => {
    const chosen = levels.find((known) => String(known) === value);
    if (chosen !== undefined) chooseLevel(chosen);
  });
}

function appearancePicker(
  { appearance, noAppearance }: ToolbarContent,
  { chooseAppearance }: ToolbarActions,
): HTMLElement {
  const options = [option("light", "浅色"), option("dark", "深色")];
  const select = picker("Office 主题", options, appearance, (value) =>
    chooseAppearance(value === "dark" ? "dark" : "light"),
  );
  select.disabled = noAppearance !== null;
  if (noAppearance !== null) select.title = noAppearance;
  return select;
}
