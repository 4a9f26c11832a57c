/** Ways out of the pane for a text and for a file. Web views of Office may refuse both. */

/** @returns whether it is in the clipboard; the old way still works where the new one is refused */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visuallyHidden";
    document.body.append(area);
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return isCopied;
  }
}

/**
 * Asks the web view to save a file as a browser does. It never tells whether it did.
 *
 * @returns false where it cannot even be asked
 */
export function saveFile(bytes: Uint8Array, name: string, type: string): boolean {
  const link = document.createElement("a");
  if (!("download" in link)) return false;
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The file is fetched after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
