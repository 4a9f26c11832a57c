/// <reference types="office-js" />
/** The little the pages themselves need of Office before there is a host: whether it is there, where, and in which colours. */
import type { Appearance } from "./theme.ts";

export type Surroundings = "excel" | "another-application" | "no-answer";

/** Always ends. */
export function surroundings(milliseconds: number): Promise<Surroundings> {
  if (typeof Office === "undefined") return Promise.resolve("no-answer");
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("no-answer"), milliseconds);
    const settle = (found: Surroundings): void => {
      clearTimeout(timer);
      resolve(found);
    };
    Office.onReady().then(
      ({ host }) => {
        // A browser without Office around it names no host.
        if (!host) settle("no-answer");
        else settle(host === Office.HostType.Excel ? "excel" : "another-application");
      },
      () => settle("no-answer"),
    );
  });
}

/**
 * Calls back when the theme is another one. Excel has no event for it, so it is looked up whenever somebody comes back to
 * the pane. Returns how to stop.
 */
export function watchAppearance(listener: (appearance: Appearance) => void): () => void {
  let known = officeAppearance();
  const look = (): void => {
    const now = officeAppearance();
    if (now === known) return;
    known = now;
    listener(now);
  };
  const events = ["focus", "visibilitychange", "pointerenter"] as const;
  for (const event of events) window.addEventListener(event, look, true);
  return () => {
    for (const event of events) window.removeEventListener(event, look, true);
  };
}

/** Light unless Office says that its theme or its background is dark. */
export function officeAppearance(): Appearance {
  const isDark: unknown = Office.context.officeTheme?.isDarkTheme;
  if (typeof isDark === "boolean") return isDark ? "dark" : "light";
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!match) return "light";
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
