/** Goes through a page with the Tab key and compares the way with the order of the page. */
import type { Page } from "playwright";

/** What is wrong: controls that Tab does not reach, or reaches in another order; none when all is well. */
export async function keyboardTroubles(page: Page): Promise<string[]> {
  const { names, unreachable } = await page.evaluate(() => {
    const interactive = "a[href], button, input, select, textarea, summary, [role=tab], [role=switch], [tabindex='0']";
    const shown = [...document.querySelectorAll<HTMLElement>(interactive)].filter(
      (element) => element.checkVisibility() && !element.matches(":disabled, [type=hidden]"),
    );
    const nameOf = (element: HTMLElement): string =>
      element.getAttribute("aria-label") ?? (element.textContent?.trim().slice(0, 30) || element.tagName);
    const stops = shown.filter((element) => element.tabIndex >= 0);
    for (const [index, element] of stops.entries()) element.setAttribute("data-stop", String(index));
    // The arrow keys go from tab to tab.
    const left = shown.filter((element) => element.tabIndex < 0 && element.closest("[role=tablist]") === null);
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    return { names: stops.map(nameOf), unreachable: left.map(nameOf) };
  });
  const troubles = unreachable.map((name) => `not reached by Tab: ${name}`);
  if (names.length === 0) troubles.push("there is no control at all");
  for (let expected = 0; expected < names.length; expected++) {
    const reached = await nextStop(page);
    if (reached === expected) continue;
    troubles.push(`${names[expected]} was expected, ${reached === null ? "nothing" : names[reached]} was reached`);
    break;
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("[data-stop]")) element.removeAttribute("data-stop");
  });
  return troubles;
}

/** The browser makes boxes that scroll a stop of their own: those are passed over. */
async function nextStop(page: Page): Promise<number | null> {
  for (let presses = 0; presses < 3; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => document.activeElement?.getAttribute("data-stop") ?? null);
    if (stop !== null) return Number(stop);
  }
  return null;
}
