/**
 * Plays Excel to the unmodified office.js: takes a batch of actions, carries them out in order on a workbook model and
 * answers as the host does. Knows the protocol and the tables of members, not what members mean.
 */
import { Fault, invalidArgument, itemNotFound } from "../model/fault.ts";
import { type CallContext, type Handle, isHandle, notImplemented } from "./host-type.ts";

export interface ServerOptions {
  /** What path 1 leads to: the workbook. */
  readonly root: Handle;
  /** Services the client asks for by name, such as `Microsoft.InternalService.AddinInternalService`. */
  readonly services?: ReadonlyMap<string, Handle>;
  /** ExcelApi 1.`level`. */
  readonly level: number;
  /** Bytes of a request and of an answer; Excel on the web takes 5 MB each way. */
  readonly mostBytes?: number;
  /** Cells of one range that can be read. */
  readonly mostCells?: number;
  /** Called when a batch has been carried out, whole or in part. */
  readonly afterBatch?: () => void;
  /** Called before each batch with its number, from 1; may change the workbook or return what is to go wrong. */
  readonly interrupt?: (batch: BatchFacts) => Interruption | null;
}

export interface BatchFacts {
  /** From 1; batches the client sends by itself (releases, services) are not counted. */
  readonly number: number;
  readonly actions: number;
  readonly bytes: number;
}

export type Interruption =
  /** The action with this index fails; those before it were carried out. */
  | { readonly kind: "error"; readonly atAction: number; readonly code: Fault["code"] }
  /** No answer ever comes; `carriedOut` tells whether the actions were. */
  | { readonly kind: "silence"; readonly carriedOut: boolean };

export interface BatchRecord extends BatchFacts {
  readonly answerBytes: number;
  readonly failed: string | null;
}

/** Field names are those of the wire. */
interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: unknown;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, update: 9 } as const;
const pathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

const fiveMegabytes = 5 * 1_048_576;
const fiveMillion = 5_000_000;

const httpStatus: Readonly<Partial<Record<Fault["code"], number>>> = { ItemNotFound: 404, AccessDenied: 403 };

export class RichApiServer {
  readonly batches: BatchRecord[] = [];
  readonly #options: ServerOptions;
  readonly #references = new Map<string, Handle>();
  readonly #referenceOf = new Map<Handle, string>();
  readonly #events = new Set<string>();
  #lastReference = 0;
  #lastBatch = 0;
  interrupt: ServerOptions["interrupt"] | null;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.interrupt = options.interrupt ?? null;
  }

  /** References the client still holds: empty when it has cleaned up. */
  get referenceCount(): number {
    return this.#references.size;
  }

  /** Whether the add-in listens: `event` as on the wire (`DataChanged`), `target` a sheet's id or `Workbook`. */
  isListening(event: string, target: string): boolean {
    return this.#events.has(`${event}\n${target}`);
  }

  /** The answer to a request body, or null when none is to come. */
  process(body: string): string | null {
    const batch = batchOf(body);
    const bytes = utf8Length(body);
    if (isRelease(batch) || isInternal(batch))
      return JSON.stringify(new Run(this, this.#context(), batch, null).answer());
    this.#lastBatch++;
    const facts: BatchFacts = { number: this.#lastBatch, actions: batch.Actions.length, bytes };
    const interruption = this.interrupt?.(facts) ?? null;
    if (interruption?.kind === "silence" && !interruption.carriedOut) return null;
    const mostBytes = this.#options.mostBytes ?? fiveMegabytes;
    let answer: RunAnswer;
    if (bytes > mostBytes) {
      answer = refusal("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    } else {
      const failing = interruption?.kind === "error" ? interruption : null;
      answer = new Run(this, this.#context(), batch, failing).answer();
      this.#options.afterBatch?.();
    }
    let text = JSON.stringify(answer);
    if (utf8Length(text) > mostBytes) {
      answer = refusal("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
      text = JSON.stringify(answer);
    }
    this.batches.push({ ...facts, answerBytes: utf8Length(text), failed: answer.Error?.Code ?? null });
    return interruption?.kind === "silence" ? null : text;
  }

  /** For the interpreter. */
  rootHandle(): Handle {
    return this.#options.root;
  }

  service(name: string): Handle {
    const found = this.#options.services?.get(name);
    if (found === undefined) throw notImplemented(name, "service");
    return found;
  }

  reference(name: string): Handle {
    const found = this.#references.get(name);
    if (found === undefined)
      throw new Fault("InvalidReference", "This reference is not valid for the current operation.");
    return found;
  }

  referenceOf(handle: Handle): string | undefined {
    return this.#referenceOf.get(handle);
  }

  keep(handle: Handle): void {
    if (this.#referenceOf.has(handle)) return;
    this.#lastReference++;
    const reference = `{ref-${this.#lastReference}}`;
    this.#references.set(reference, handle);
    this.#referenceOf.set(handle, reference);
  }

  #context(): CallContext {
    return {
      level: this.#options.level,
      mostCells: this.#options.mostCells ?? fiveMillion,
      release: (reference) => {
        const handle = this.#references.get(reference);
        if (handle !== undefined) this.#referenceOf.delete(handle);
        this.#references.delete(reference);
      },
      register: (event, target, on) => {
        if (on) this.#events.add(`${event}\n${target}`);
        else this.#events.delete(`${event}\n${target}`);
      },
    };
  }
}

interface RunAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

function refusal(code: Fault["code"], message: string): RunAnswer {
  return { Results: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: 400 } };
}

/** One batch: paths are resolved once, when the first action needs them. */
class Run {
  readonly #server: RichApiServer;
  readonly #context: CallContext;
  readonly #batch: Batch;
  readonly #failing: Extract<Interruption, { kind: "error" }> | null;
  readonly #resolved = new Map<number, Handle | null>();
  #location = "";

  constructor(
    server: RichApiServer,
    context: CallContext,
    batch: Batch,
    failing: Extract<Interruption, { kind: "error" }> | null,
  ) {
    this.#server = server;
    this.#context = context;
    this.#batch = batch;
    this.#failing = failing;
  }

  answer(): RunAnswer {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.#batch.Actions.entries()) {
      try {
        if (this.#failing?.atAction === index) throw new Fault(this.#failing.code, "workbench: made to fail here");
        results.push({ ActionId: action.Id, Value: this.#carryOut(action) });
        if (action.ActionType === actionType.trace) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        const failure = {
          Code: error.code,
          Message: error.message,
          Location: this.#location,
          ActionIndex: index,
          HttpStatusCode: httpStatus[error.code] ?? 400,
        };
        return { Results: results, ...(traces.length > 0 ? { TraceIds: traces } : {}), Error: failure };
      }
    }
    return { Results: results, ...(traces.length > 0 ? { TraceIds: traces } : {}) };
  }

  #carryOut(action: Action): unknown {
    if (action.ActionType === actionType.trace) return null;
    const handle = this.#path(action.ObjectPathId);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case actionType.instantiate:
        return handle === null ? null : this.#identity(handle);
      case actionType.query:
        return handle === null ? null : this.#query(handle, action.QueryInfo ?? {});
      case actionType.method:
        return handle === null ? { _IsNull: true } : this.#method(handle, name, action.ArgumentInfo);
      case actionType.setProperty: {
        if (handle === null) return null;
        this.#at(handle, name);
        handle.write(name, this.#values(action.ArgumentInfo)[0], this.#context);
        return null;
      }
      case actionType.update:
        if (handle !== null) this.#update(handle, action.ObjectState);
        return null;
      default:
        throw notImplemented("protocol", `action type ${action.ActionType}`);
    }
  }

  #method(handle: Handle, name: string, info: ArgumentInfo | undefined): unknown {
    this.#at(handle, name);
    if (name === "_KeepReference" && handle.tracked) {
      this.#server.keep(handle);
      return null;
    }
    const answer = handle.call(name, this.#values(info), this.#context);
    if (answer === undefined) return null;
    if (isHandle(answer)) return this.#identity(answer);
    return typeof answer === "object" && answer !== null && "value" in answer ? answer.value : answer;
  }

  #update(handle: Handle, state: unknown): void {
    if (typeof state !== "object" || state === null) throw invalidArgument();
    for (const [name, value] of Object.entries(state)) {
      this.#at(handle, name);
      const below = handle.navigate(name, this.#context);
      if (below === undefined) handle.write(name, value, this.#context);
      else if (below.handle !== null) this.#update(below.handle, value);
    }
  }

  #path(id: number): Handle | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#batch.ObjectPaths[`${id}`];
    if (path === undefined) throw invalidArgument();
    const handle = this.#resolve(path);
    this.#resolved.set(id, handle);
    return handle;
  }

  #resolve(path: ObjectPath): Handle | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case pathType.global:
        return this.#server.rootHandle();
      case pathType.newObject:
        return this.#server.service(name);
      case pathType.reference:
        return this.#server.reference(name);
      case pathType.nothing:
        return null;
      default:
    }
    const parent = this.#path(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathType.method:
        return this.#object(parent, name, this.#values(path.ArgumentInfo));
      case pathType.property:
        return this.#property(parent, name);
      case pathType.indexer:
        this.#at(parent, "getItem");
        return parent.item(this.#values(path.ArgumentInfo)[0]);
      default:
        throw notImplemented("protocol", `path type ${path.ObjectPathType}`);
    }
  }

  /** `…OrNullObject` is the member without the suffix, with ItemNotFound turned into a null object. */
  #object(parent: Handle, name: string, values: readonly unknown[]): Handle | null {
    this.#at(parent, name);
    const suffix = "OrNullObject";
    const orNull = name.endsWith(suffix);
    try {
      const answer = this.#call(parent, name, orNull ? name.slice(0, -suffix.length) : name, values);
      if (answer === null || isHandle(answer)) return answer;
      throw notImplemented(parent.typeName, name);
    } catch (error) {
      if (orNull && error instanceof Fault && error.code === "ItemNotFound") return null;
      throw error;
    }
  }

  #call(parent: Handle, name: string, plain: string, values: readonly unknown[]): unknown {
    if (name === plain) return parent.call(name, values, this.#context);
    try {
      return parent.call(name, values, this.#context);
    } catch (error) {
      const isUnknown = error instanceof Fault && error.code === "ApiNotFound";
      if (!isUnknown || parent.isNewer(name, this.#context)) throw error;
      return parent.call(plain, values, this.#context);
    }
  }

  #property(parent: Handle, name: string): Handle | null {
    this.#at(parent, name);
    const found = parent.navigate(name, this.#context);
    if (found === undefined) throw notImplemented(parent.typeName, name);
    return found.handle;
  }

  #values(info: ArgumentInfo | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return references === undefined ? values : values.map((value, index) => this.#argument(value, references[index]));
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) {
      const handle = this.#path(reference);
      if (handle === null) throw itemNotFound();
      return handle;
    }
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((entry, index) => this.#argument(entry, reference[index]));
    }
    return value;
  }

  #identity(handle: Handle): Record<string, unknown> {
    const reference = this.#server.referenceOf(handle);
    return { ...handle.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  #query(handle: Handle, info: QueryInfo): unknown {
    const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) =>
      path.split(/[/.]/).filter((part) => part !== "" && part.toLowerCase() !== "items"),
    );
    const paths = wanted.length === 0 ? [["*"]] : wanted.map((path) => (path.length === 0 ? ["*"] : path));
    if (!handle.isCollection) return this.#fields(handle, paths);
    const own = paths.filter(([first]) => first !== undefined && handle.scalarNamed(first, this.#context) !== null);
    const skip = info.Skip ?? 0;
    const items = handle.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    const below = paths.filter((path) => !own.includes(path));
    return {
      ...(own.length > 0 ? this.#fields(handle, own) : this.#identity(handle)),
      ...(below.length === 0 ? {} : { _Items: items.map((item) => this.#fields(item, below)) }),
    };
  }

  #fields(handle: Handle, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const result = this.#identity(handle);
    const deeper = new Map<string, string[][]>();
    for (const [first = "*", ...rest] of paths) {
      if (first === "*" || first.toLowerCase() === "$all") {
        for (const name of handle.scalarNames(this.#context)) result[name] = this.#scalar(handle, name);
        continue;
      }
      const scalar = rest.length === 0 ? handle.scalarNamed(first, this.#context) : null;
      if (scalar !== null) {
        result[scalar] = this.#scalar(handle, scalar);
        continue;
      }
      const key = first.toLowerCase();
      const list = deeper.get(key) ?? [];
      list.push(rest.length === 0 ? ["*"] : rest);
      deeper.set(key, list);
    }
    for (const [name, rest] of deeper) {
      this.#at(handle, name);
      const found = handle.navigate(name, this.#context);
      if (found === undefined) throw notImplemented(handle.typeName, name);
      result[found.name] =
        found.handle === null ? null : this.#query(found.handle, { Select: rest.map((path) => path.join("/")) });
    }
    return result;
  }

  #scalar(handle: Handle, name: string): unknown {
    this.#at(handle, name);
    return handle.read(name, this.#context);
  }

  #at(handle: Handle, member: string): void {
    this.#location = `${handle.typeName}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }
}

function batchOf(body: string): Batch {
  const parsed: unknown = JSON.parse(body);
  if (!isBatch(parsed)) throw new TypeError("workbench: not a batch of actions");
  return parsed;
}

function isBatch(value: unknown): value is Batch {
  return typeof value === "object" && value !== null && "Actions" in value && "ObjectPaths" in value;
}

/** The client releases references by itself, after `Excel.run` has ended. */
function isRelease(batch: Batch): boolean {
  const releases = ({ ActionType, Name }: Action): boolean =>
    ActionType === actionType.method && Name === "_RemoveReference";
  return (
    batch.Actions.some(releases) &&
    batch.Actions.every((action) => action.ActionType === actionType.instantiate || releases(action))
  );
}

/** The client's own calls of a service, not the add-in's. */
function isInternal(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === pathType.newObject);
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
