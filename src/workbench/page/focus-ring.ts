/**
 * The way of the Tab key around the page where office.js has taken it over in the pane: behind the pane comes the toolbar,
 * before it the divider, and from both it goes back in.
 */
const controls = "button:not(:disabled), select:not(:disabled), [tabindex='0']";

export interface FocusRing {
  /** Takes the focus that left the pane. */
  readonly take: (isBackwards: boolean) => void;
}

/** `enter` puts the focus into the pane; false where the browser does it by itself. */
export function makeFocusRing(
  bar: HTMLElement,
  divider: HTMLElement,
  enter: (isBackwards: boolean) => boolean,
): FocusRing {
  const first = (): HTMLElement | null => bar.querySelector<HTMLElement>(controls);
  const listen = (element: HTMLElement, leaves: (event: KeyboardEvent) => boolean): void =>
    element.addEventListener("keydown", (event) => {
      if (event.key === "Tab" && leaves(event) && enter(event.shiftKey)) event.preventDefault();
    });
  listen(divider, ({ shiftKey }) => !shiftKey);
  listen(bar, ({ shiftKey, target }) => shiftKey && target === first());
  return { take: (isBackwards) => (isBackwards ? divider : first())?.focus() };
}
