type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/**
 * Adds the fields of a record to it, in place. A field whose column the sheet does not have stays absent: absent, blank and
 * unreadable are three different facts.
 */
export function withFields<Base extends object, Fields extends object>(
  base: Base,
  fields: Fields,
): Base & Present<Fields> {
  const record = base as Record<string, unknown>;
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) record[key] = value;
  }
  return base as Base & Present<Fields>;
}
