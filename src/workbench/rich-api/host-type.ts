/**
 * Tables of members: what each of the host's types answers to, by the names on the wire. A member that is not in a table
 * does not exist; a member with a level does not exist on hosts below it.
 */
import { Fault, invalidArgument, itemNotFound } from "../model/fault.ts";

/** What a call may need beside its arguments. */
export interface CallContext {
  /** ExcelApi 1.`level`. */
  readonly level: number;
  /** More cells than this are answered with null, as Excel does. */
  readonly mostCells: number;
  readonly release: (reference: string) => void;
  readonly register: (event: string, target: string, on: boolean) => void;
}

export interface Property<Target> {
  /** Absent for the names the client only ever sets. */
  readonly get?: (target: Target, context: CallContext) => unknown;
  readonly set?: (target: Target, value: unknown, context: CallContext) => void;
}

/** A handle for an object, `{ value }` or a scalar for a ClientResult, undefined for nothing. */
type Answer = unknown;

export interface Members<Target> {
  /** Keys the client keeps to find the object again: `Id` or `_Id`. */
  readonly identity?: { readonly key: "Id" | "_Id"; readonly of: (target: Target) => string };
  /** Throws when the object is gone; asked before every use. */
  readonly check?: (target: Target) => void;
  /** Ranges are kept by reference. */
  readonly tracked?: true;
  readonly scalars?: Readonly<Record<string, Property<Target>>>;
  readonly navigation?: Readonly<Record<string, (target: Target) => Handle | null>>;
  readonly methods?: Readonly<
    Record<string, (target: Target, values: readonly unknown[], context: CallContext) => Answer>
  >;
  /** Members newer than ExcelApi 1.9, by name. */
  readonly since?: Readonly<Record<string, number>>;
  readonly items?: (target: Target) => readonly Handle[];
  /** The item of a key; throws ItemNotFound. */
  readonly item?: (target: Target, key: unknown) => Handle;
}

/** An object of the host as the interpreter sees it. */
export interface Handle {
  readonly typeName: string;
  readonly target: unknown;
  readonly tracked: boolean;
  readonly isCollection: boolean;
  identity(): Record<string, string>;
  /** Wire names of all scalars of this level. */
  scalarNames(context: CallContext): readonly string[];
  /** The name as the wire spells it, or null. */
  scalarNamed(name: string, context: CallContext): string | null;
  read(name: string, context: CallContext): unknown;
  write(name: string, value: unknown, context: CallContext): void;
  navigate(name: string, context: CallContext): { readonly name: string; readonly handle: Handle | null } | undefined;
  call(name: string, values: readonly unknown[], context: CallContext): Answer;
  /** Whether there is such a method, on hosts of a higher level only. */
  isNewer(name: string, context: CallContext): boolean;
  items(): readonly Handle[];
  item(key: unknown): Handle;
}

export interface HostType<Target> {
  readonly name: string;
  of(target: Target): Handle;
}

export function isHandle(answer: unknown): answer is Handle {
  return typeof answer === "object" && answer !== null && "typeName" in answer && "navigate" in answer;
}

export function notImplemented(typeName: string, member: string): Fault {
  return new Fault("ApiNotFound", `workbench: ${typeName}.${member} is not implemented`);
}

interface Named<Entry> {
  readonly name: string;
  readonly since: number;
  readonly entry: Entry;
}

function byLowerCase<Entry>(
  entries: Readonly<Record<string, Entry>> | undefined,
  since: Readonly<Record<string, number>>,
): Map<string, Named<Entry>> {
  return new Map(
    Object.entries(entries ?? {}).map(([name, entry]) => [
      name.toLowerCase(),
      { name, entry, since: since[name] ?? 1 },
    ]),
  );
}

/** Wire names in small letters with the ExcelApi level they come from, by type: what the tables hold, for the check of CI. */
const tables = new Map<string, ReadonlyMap<string, number>>();

/** Filled by the modules of the member tables. */
export const memberTables: ReadonlyMap<string, ReadonlyMap<string, number>> = tables;

function namesIn<Target>(members: Members<Target>): Map<string, number> {
  const names = new Map<string, number>();
  const { scalars, navigation, methods, since = {} } = members;
  for (const name of Object.keys({ ...scalars, ...navigation, ...methods })) {
    names.set(name.toLowerCase(), since[name] ?? 1);
  }
  if (members.items !== undefined) for (const name of ["items", "getcount", "getitemat"]) names.set(name, 1);
  if (members.item !== undefined) names.set("getitem", 1);
  return names;
}

export function hostType<Target>(typeName: string, members: Members<Target>): HostType<Target> {
  tables.set(typeName, namesIn(members));
  const since = members.since ?? {};
  const scalars = byLowerCase(members.scalars, since);
  const navigation = byLowerCase(members.navigation, since);
  const methods = byLowerCase(members.methods, since);
  const known = <Entry>(table: Map<string, Named<Entry>>, name: string, level: number): Named<Entry> | undefined => {
    const found = table.get(name.toLowerCase());
    return found === undefined || found.since > level ? undefined : found;
  };

  const of = (target: Target): Handle => {
    const items = (): readonly Handle[] => {
      if (members.items === undefined) throw notImplemented(typeName, "items");
      return members.items(target);
    };
    const item = (key: unknown): Handle => {
      if (members.item === undefined) throw notImplemented(typeName, "getItem");
      return members.item(target, key);
    };
    const collectionCall = (name: string, values: readonly unknown[]): Answer => {
      if (members.items === undefined) return undefined;
      if (name === "getcount") return { value: items().length };
      if (name === "getitem" && members.item !== undefined) return item(values[0]);
      if (name !== "getitemat") return undefined;
      const index = values[0];
      if (typeof index !== "number") throw invalidArgument();
      const found = items()[index];
      if (found === undefined) throw itemNotFound();
      return found;
    };
    return {
      typeName,
      target,
      tracked: members.tracked === true,
      isCollection: members.items !== undefined,
      identity: () => (members.identity === undefined ? {} : { [members.identity.key]: members.identity.of(target) }),
      scalarNames: ({ level }) =>
        [...scalars.values()]
          .filter(({ since, entry }) => since <= level && entry.get !== undefined)
          .map((scalar) => scalar.name),
      scalarNamed: (name, { level }) => known(scalars, name, level)?.name ?? null,
      read: (name, context) => {
        const scalar = known(scalars, name, context.level);
        if (scalar?.entry.get === undefined) throw notImplemented(typeName, name);
        members.check?.(target);
        return scalar.entry.get(target, context);
      },
      write: (name, value, context) => {
        const scalar = known(scalars, name, context.level);
        if (scalar?.entry.set === undefined) throw notImplemented(typeName, `${name} (set)`);
        members.check?.(target);
        scalar.entry.set(target, value, context);
      },
      navigate: (name, { level }) => {
        const found = known(navigation, name, level);
        members.check?.(target);
        return found === undefined ? undefined : { name: found.name, handle: found.entry(target) };
      },
      call: (name, values, context) => {
        const method = known(methods, name, context.level);
        members.check?.(target);
        if (method !== undefined) return method.entry(target, values, context);
        const answer = collectionCall(name.toLowerCase(), values);
        if (answer === undefined) throw notImplemented(typeName, name);
        return answer;
      },
      isNewer: (name, { level }) => (methods.get(name.toLowerCase())?.since ?? 0) > level,
      items,
      item,
    };
  };
  return { name: typeName, of };
}
