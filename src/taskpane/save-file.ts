/** How long the browser may take to fetch a file it was offered, in milliseconds. */
const fetchedWithin = 60_000;

/**
 * Offers a file to be saved. Whether it is saved nobody can tell: a web view of Office may ignore it without a word.
 * False where files cannot even be offered.
 *
 * @param type media type
 */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): boolean {
  try {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), fetchedWithin);
    return true;
  } catch {
    return false;
  }
}
