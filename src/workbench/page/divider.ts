/** The line between grid and pane, which sets the pane's width as in Excel. */
const narrowest = 320;
const widest = 450;
const step = 10;

export function makeDivider(divider: HTMLElement, pane: HTMLElement): void {
  const setWidth = (width: number): void => {
    const kept = Math.min(widest, Math.max(narrowest, Math.round(width)));
    pane.style.width = `${kept}px`;
    divider.setAttribute("aria-valuenow", String(kept));
  };
  divider.setAttribute("aria-valuemin", String(narrowest));
  divider.setAttribute("aria-valuemax", String(widest));
  setWidth(pane.offsetWidth);
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    document.body.classList.add("isDragging");
  });
  divider.addEventListener("pointermove", (event) => {
    if (divider.hasPointerCapture(event.pointerId))
      setWidth(window.innerWidth - event.clientX - divider.offsetWidth / 2);
  });
  divider.addEventListener("lostpointercapture", () => document.body.classList.remove("isDragging"));
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(pane.offsetWidth + step);
    else if (key === "ArrowRight") setWidth(pane.offsetWidth - step);
  });
}
