/** What is looked for on every page: what axe finds, and text that does not fit. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
}

/** Elements whose text does not fit into them, and whether the page is wider than its window. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) cut.push("the page is wider than the pane");
    for (const element of document.querySelectorAll<HTMLElement>(".pane *")) {
      // The line of context is cut on purpose, a table may scroll in its box, and what is only read aloud is never seen.
      if (element.closest(".who, .sheetBox, .visuallyHidden, select, svg, input, textarea")) continue;
      if (!element.checkVisibility() || element.textContent?.trim() === "") continue;
      const box = element.getBoundingClientRect();
      if (box.right > window.innerWidth + 1 || box.left < -1) {
        if (!element.classList.contains("skip")) cut.push(`beyond the edge: ${element.textContent?.slice(0, 40)}`);
      } else if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === "hidden") {
        cut.push(`cut: ${element.textContent?.slice(0, 40)}`);
      }
    }
    return cut;
  });
}
