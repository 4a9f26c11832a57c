/** Which members of Excel's classes a set of source files uses, by the types of office.js: `Worksheet.getRange` and so on. */
import ts from "typescript";

export interface UsedMember {
  /** The class of office.js. */
  readonly type: string;
  readonly member: string;
  /** File and line of the first use. */
  readonly at: string;
}

/** Members that never reach the host: they are the client library's own. */
const clientSide = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack"]);

/** `files`: paths of sources, or a text in memory by its path. */
export function usedMembers(files: readonly string[], inMemory: ReadonlyMap<string, string> = new Map()): UsedMember[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: ["office-js"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = inMemory.get(name);
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  host.fileExists = (name) => inMemory.has(name) || fileExists(name);
  host.readFile = (name) => inMemory.get(name) ?? readFile(name);
  const roots = [...files, ...inMemory.keys()];
  const program = ts.createProgram(roots, options, host);
  return new Scan(program.getTypeChecker()).of(roots.flatMap((name) => program.getSourceFile(name) ?? []));
}

class Scan {
  readonly #checker: ts.TypeChecker;
  readonly #used = new Map<string, UsedMember>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  of(sources: readonly ts.SourceFile[]): UsedMember[] {
    for (const source of sources) this.#visit(source);
    return [...this.#used.values()].sort((one, other) =>
      `${one.type}.${one.member}` < `${other.type}.${other.member}` ? -1 : 1,
    );
  }

  #visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) {
      this.#note(this.#checker.getSymbolAtLocation(node.name), node);
      if (node.name.text === "load") this.#loaded(node);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) {
        this.#note(this.#checker.getTypeAtLocation(node.parent).getProperty(name.text), node);
      }
    } else if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
      const type = this.#checker.getTypeAtLocation(node.expression);
      this.#note(type.getProperty(node.argumentExpression.text), node);
    }
    ts.forEachChild(node, (child) => this.#visit(child));
  }

  /** `x.load("items/name,items/id")`: the names are members of x and of what hangs on it. */
  #loaded(access: ts.PropertyAccessExpression): void {
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    for (const argument of call.arguments) {
      const texts = ts.isArrayLiteralExpression(argument) ? argument.elements : [argument];
      for (const text of texts) {
        if (!ts.isStringLiteralLike(text)) continue;
        for (const path of text.text.split(",")) this.#path(access.expression, path.trim().split(/[/.]/), text);
      }
    }
  }

  #path(from: ts.Expression, names: readonly string[], at: ts.Node): void {
    let type = this.#checker.getTypeAtLocation(from);
    for (const name of names) {
      const symbol = type.getProperty(name);
      if (symbol === undefined) return;
      this.#note(symbol, at);
      const next = this.#checker.getTypeOfSymbol(symbol);
      type = (name === "items" ? next.getNumberIndexType() : undefined) ?? next;
    }
  }

  #note(symbol: ts.Symbol | undefined, at: ts.Node): void {
    for (const declaration of symbol?.declarations ?? []) {
      const type = declaration.parent;
      if (!ts.isClassDeclaration(type) || type.name === undefined || !isInExcel(type)) continue;
      const member = symbol?.name ?? "";
      const key = `${type.name.text}.${member}`;
      if (clientSide.has(member) || type.name.text === "RequestContext" || this.#used.has(key)) continue;
      const source = at.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(at.getStart());
      this.#used.set(key, { type: type.name.text, member, at: `${source.fileName}:${line + 1}` });
    }
  }
}

function isInExcel(node: ts.Node): boolean {
  const block = node.parent;
  return ts.isModuleBlock(block) && ts.isModuleDeclaration(block.parent) && block.parent.name.text === "Excel";
}
