/** The words of source files without comments and regular expressions, and the calls in them. For tests only. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const project = fileURLToPath(new URL("../../", import.meta.url));

export interface SourceWords {
  /** Path from the project folder, with slashes. */
  readonly file: string;
  readonly words: string;
}

/** Path in the project, absolute. */
export function inProject(path: string): string {
  return join(project, path);
}

/** Every piece of text below a folder that matches: string literals, the fixed parts of templates, text between tags. */
export function wordsBelow(folder: string, wanted: RegExp): SourceWords[] {
  return readdirSync(inProject(folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => wanted.test(readFileSync(inProject(file), "utf8")))
    .flatMap(wordsOf)
    .filter(({ words }) => wanted.test(words));
}

function wordsOf(file: string): SourceWords[] {
  const found: SourceWords[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || isTemplateRest(node) || ts.isJsxText(node)) {
      found.push({ file, words: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found;
}

/**
 * What the calls of a function say in a file: the words of the property `message` of their arguments, the fixed parts
 * joined with …; null for a call without one.
 */
export function messagesOfCalls(file: string, called: string): (string | null)[] {
  const messages: (string | null)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === called) {
      messages.push(messageOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return messages;
}

function messageOf(call: ts.CallExpression): string | null {
  for (const argument of call.arguments) {
    if (!ts.isObjectLiteralExpression(argument)) continue;
    for (const property of argument.properties) {
      if (property.name?.getText() !== "message") continue;
      if (ts.isShorthandPropertyAssignment(property)) return fixedWords(declared(property, "message"));
      if (ts.isPropertyAssignment(property)) {
        const value = property.initializer;
        return fixedWords(ts.isIdentifier(value) ? declared(value, value.text) : value);
      }
    }
  }
  return null;
}

/** The value a constant was given in the nearest block around a node. */
function declared(from: ts.Node, name: string): ts.Node | undefined {
  for (let node: ts.Node | undefined = from; node; node = node.parent) {
    if (!ts.isBlock(node) && !ts.isSourceFile(node)) continue;
    for (const statement of node.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const known = statement.declarationList.declarations.find(({ name: own }) => own.getText() === name);
      if (known) return known.initializer;
    }
  }
  return undefined;
}

function fixedWords(node: ts.Node | undefined): string {
  const parts: string[] = [];
  const visit = (part: ts.Node): void => {
    if (ts.isStringLiteralLike(part) || ts.isTemplateHead(part) || isTemplateRest(part)) parts.push(part.text);
    ts.forEachChild(part, visit);
  };
  if (node) visit(node);
  return parts.join("…");
}

function isTemplateRest(node: ts.Node): node is ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}

const files = new Map<string, ts.SourceFile>();

function parsed(file: string): ts.SourceFile {
  const known = files.get(file);
  if (known) return known;
  const text = readFileSync(inProject(file), "utf8");
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  files.set(file, source);
  return source;
}
