import { type Listed, coreTableOf, hasCore } from "./core/find-core.ts";
import { decodeUtf8 } from "./decode.ts";
import { DESCRIPTOR, type Descriptor } from "./descriptor.ts";
import { type DescriptorParts, withParts } from "./descriptor-parts.ts";
import { limitIssues, patternIssues } from "./descriptor-limits.ts";
import { inconsistencies } from "./descriptor-rules.ts";
import { schemaIssues } from "./descriptor-schema.ts";
import { type Issue, issueAt, isError } from "./issues.ts";
import { placeWords, pointerLines } from "./json-places.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { lineTooDeep } from "./nesting.ts";
import { droppedEntries } from "./dropped-entries.ts";
import type { RawDescriptor, RawResource } from "./raw-descriptor.ts";
import { type Entry, listedOf, resolveDescriptor } from "./resolve-descriptor.ts";

export interface ParsedDescriptor {
  /** null where an issue is an error. */
  descriptor: Descriptor | null;
  issues: Issue[];
  /** Tables with faults are served, the faults shown. */
  lenient: boolean;
}

export interface ParseOptions {
  /** Files of the package's folder, in order: what patterns stand for, and where core tables are found. */
  files?: readonly string[];
  /** Schemas and dialects that stand in files of their own. */
  parts?: DescriptorParts;
  /** Tables that are not in order are left out, with a warning, where the others can be served; `auto`: in a package without core tables. */
  lenient?: boolean | "auto";
}

/** Reads the descriptor's bytes: JSON, in keeping with the conventions, every core table by the product's own schema, consistent in itself. */
export function parseDescriptor(bytes: Uint8Array, options: ParseOptions = {}): ParsedDescriptor {
  const { files = [], lenient = false, parts = new Map() } = options;
  const { text, issues } = decodeUtf8(bytes, DESCRIPTOR);
  if (issues.length > 0) return { descriptor: null, issues, lenient: false };
  const deep = lineTooDeep(text, PACKAGE_LIMITS.descriptorDepth);
  if (deep !== null) {
    const expected = `at most ${PACKAGE_LIMITS.descriptorDepth} lists and objects inside one another`;
    return { descriptor: null, issues: [issueAt(DESCRIPTOR, deep, "", "", "too-deep", expected)], lenient: false };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { descriptor: null, issues: [jsonIssue(text, error instanceof Error ? error.message : "")], lenient: false };
  }
  const whole = withParts(parsed, parts);
  const { issues: ofParts } = whole;
  const read = interpret(whole.parsed, files, lenient);
  const isRefused = ofParts.length > 0 && !read.lenient;
  if (isRefused) read.descriptor = null;
  read.issues.push(...ofParts.map((issue): Issue => (isRefused ? issue : { ...issue, severity: "warning" })));
  const lines = read.issues.length > 0 ? pointerLines(text) : new Map<string, number>();
  return { ...read, issues: read.issues.map((issue) => placed(issue, lines, parsed)) };
}

function interpret(parsed: unknown, files: readonly string[], lenient: boolean | "auto"): ParsedDescriptor {
  const entries = entriesOf(parsed, files);
  const isLenient =
    lenient === "auto"
      ? !hasCore(
          entries.map(({ raw }) => listedOf(raw)),
          files,
        )
      : lenient;
  const shortened = withEntries(parsed, entries);
  const limits = limitIssues(shortened);
  if (limits.length > 0) return { descriptor: null, issues: limits, lenient: isLenient };
  const { kept, dropped } = droppedEntries(entries);
  const wrong = schemaIssues(shortened).filter(
    ({ column }) => !dropped.some((issue) => isWithin(column, issue.column)),
  );
  const resolve = (from: readonly Entry[]) => {
    const resolved = resolveDescriptor(parsed as RawDescriptor, from, files);
    return { resolved, found: [...patternIssues(resolved), ...inconsistencies(resolved)] };
  };
  if (!isLenient) {
    if (wrong.length > 0) return { descriptor: null, issues: [...wrong, ...dropped], lenient: false };
    const { resolved, found } = resolve(kept);
    return { descriptor: found.some(isError) ? null : resolved, issues: [...found, ...dropped], lenient: false };
  }
  const without = (from: readonly Entry[], issues: readonly Issue[]) =>
    from.filter(({ pointer, core }) => core !== null || !issues.some(({ column }) => isWithin(column, pointer)));
  const isOfAll = wrong.some(({ column }) => !kept.some(({ pointer }) => isWithin(column, pointer)));
  if (isOfAll) return { descriptor: null, issues: wrong, lenient: true };
  const readable = without(kept, wrong);
  const first = resolve(readable);
  const { resolved, found } = first.found.length === 0 ? first : resolve(without(readable, first.found));
  const soft = [...wrong, ...first.found].map((issue): Issue => ({ ...issue, severity: "warning" }));
  const descriptor = found.some(isError) ? null : resolved;
  return { descriptor, issues: descriptor ? [...soft, ...dropped] : found, lenient: true };
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The entries of `resources`; a core table keeps nothing but its files, for all else is the product's own. */
function entriesOf(parsed: unknown, files: readonly string[]): Entry[] {
  const resources = (parsed as { resources?: unknown } | null)?.resources;
  if (!Array.isArray(resources)) return [];
  const listed = resources.map(listedOf);
  const withCore = hasCore(listed, files);
  return resources.map((raw: unknown, index) => {
    const core = withCore ? coreTableOf(listed[index] as Listed) : null;
    const { path, data } = (typeof raw === "object" && raw !== null ? raw : {}) as { path?: unknown; data?: unknown };
    const own = core
      ? { name: core.name, ...(path === undefined ? {} : { path }), ...(data === undefined ? {} : { data }) }
      : raw;
    return { raw: own as RawResource, pointer: `/resources/${index}`, core };
  });
}

function withEntries(parsed: unknown, entries: readonly Entry[]): unknown {
  const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  if (!isObject || !Array.isArray((parsed as { resources?: unknown }).resources)) return parsed;
  return { ...parsed, resources: entries.map(({ raw }) => raw) };
}

function placed(issue: Issue, lines: ReadonlyMap<string, number>, parsed: unknown): Issue {
  if (!issue.column.startsWith("/")) return issue;
  let pointer = issue.column === "/" ? "" : issue.column;
  const column = placeWords(pointer, parsed);
  while (pointer !== "" && !lines.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf("/"));
  return { ...issue, line: issue.line ?? lines.get(pointer) ?? null, column };
}

/** V8 names either a position or a line; older texts name only the position. */
function jsonIssue(text: string, message: string): Issue {
  const named = /line (\d+)/.exec(message)?.[1];
  const position = /position (\d+)/.exec(message)?.[1];
  const before = position === undefined ? "" : text.slice(0, Number(position));
  const line = named !== undefined ? Number(named) : position === undefined ? null : before.split("\n").length;
  const isTrailing = /,\s*$/u.test(before) && /^\s*[}\]]/u.test(text.slice(before.length));
  const expected = `JSON${isTrailing ? "; take away the comma after the last entry" : jsonHint(text, before)}`;
  return issueAt(DESCRIPTOR, line, "", message, "bad-json", expected);
}

/** What is most often wrong where the reader stopped. */
function jsonHint(text: string, before: string): string {
  if (text.trim() === "") return "; the file is empty, and {} is the least it may hold";
  if (!/^\s*\{/u.test(text)) return " that begins with { and ends with }";
  const next = text.slice(before.length).trimStart().charAt(0);
  if (/['\u2018-\u201f]/u.test(next)) return `; names and texts stand in straight double quotes, not in ${next}`;
  if (next === '"') return "; a comma is missing before this";
  return next === "" ? "; it ends before its last } or ]" : "";
}
