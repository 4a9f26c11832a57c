/** Snapshots and plans as text between Node and a page: maps, sets and bytes are told from plain objects by a tag. */
const tag = "$type";

export function toText(value: unknown): string {
  return JSON.stringify(value, (_, entry: unknown) => {
    if (entry instanceof Map) return { [tag]: "map", entries: [...entry] };
    if (entry instanceof Set) return { [tag]: "set", entries: [...entry] };
    if (entry instanceof Uint8Array) return { [tag]: "bytes", entries: [...entry] };
    return entry;
  });
}

export function fromText<Value>(text: string): Value {
  return JSON.parse(text, (_, entry) => {
    if (typeof entry !== "object" || entry === null || !(tag in entry)) return entry;
    if (entry[tag] === "map") return new Map(entry.entries);
    return entry[tag] === "set" ? new Set(entry.entries) : Uint8Array.from(entry.entries);
  });
}
