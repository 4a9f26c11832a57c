/** Puts a text on the clipboard. Web views of Office may refuse the clipboard; the old way still works in most of them. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedTheOldWay(text);
  }
}

function copiedTheOldWay(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visuallyHidden";
  document.body.append(area);
  area.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand("copy");
  } catch {
    // Not there at all.
  }
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
