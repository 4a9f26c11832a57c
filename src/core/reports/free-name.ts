/**
 * A defined name no sheet bears yet. A plan finds “its” sheet by the name and refills it: whoever must only ever add a
 * sheet takes a name that is free. Names that begin with `LedgerSheet.` are no mark of ours: recognition reads such sheets.
 */
export function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}.${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
