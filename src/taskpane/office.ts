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

/** Light unless Office says that its background is dark. */
export function officeAppearance(): Appearance {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!match) return "light";
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
