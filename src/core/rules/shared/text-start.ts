/** The beginning of a long text, for evidence: the cell in which it stands says where to read on. */
const shown = 30;

export function startOf(text: string): string {
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}
