/** Puts the pane into the page. Whatever happens, something readable stands there in the end. */
import { createRoot } from "react-dom/client";
import { Pane, type PaneProps } from "./pane.tsx";

/** Returns how to draw the pane anew, for instance in another theme. */
export function startPane(root: HTMLElement, props: PaneProps): (changed: Partial<PaneProps>) => void {
  const drawn = createRoot(root);
  let current = props;
  const draw = (changed: Partial<PaneProps>): void => {
    current = { ...current, ...changed };
    drawn.render(<Pane {...current} />);
  };
  draw({});
  return draw;
}

/** A plain page for when there is no workbook to show. */
export function showPlainPage(root: HTMLElement, title: string, sentences: readonly string[]): void {
  const page = document.createElement("div");
  page.className = "plainPage";
  const heading = document.createElement("h1");
  heading.textContent = title;
  page.append(heading);
  for (const sentence of sentences) {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    page.append(paragraph);
  }
  root.replaceChildren(page);
}
