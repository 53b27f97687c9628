/** A located complaint about a file: says where it is, what stands there and what was expected. */
export interface Issue {
  /** Path inside the package (or raw folder), "/"-separated. */
  file: string;
  /** 1-based line in the file, the header being line 1; null for the file as a whole. */
  line: number | null;
  column: string;
  /** What stands there, cut to 80 characters; "" where nothing does. */
  value: string;
  /** Short code, for tests and programs ("unknown-reference"). */
  code: string;
  /** What was expected, in words: a sentence without the location. */
  expected: string;
  /** What to do about just this value ("write 2024-04-19"); of a cause that many rows have, the first one's is told. */
  hint?: string;
  /** A warning does not stop the package from being used; absent means an error. */
  severity?: "warning";
  /** Of an issue that counts others which are not listed: how many. */
  more?: number;
}

const SHOWN = 80;

/** Characters of the words and the place of an issue: a descriptor may list thousands of values that a cell could have had. */
const WORDS = 2_000;

/** An issue with its value cut to 80 characters and control characters made visible. */
export function issueAt(
  file: string,
  line: number | null,
  column: string,
  value: string,
  code: string,
  expected: string,
): Issue {
  return { file, line, column: cut(column), value: shown(value), code, expected: cut(expected) };
}

/** As `issueAt`, of what does not stop the package from being used. */
export function warningAt(...about: Parameters<typeof issueAt>): Issue {
  return { ...issueAt(...about), severity: "warning" };
}

export function isError(issue: Issue): boolean {
  return issue.severity !== "warning";
}

/** By file, line (whole file first), column and code; stable, so that two runs print the same list. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.column, b.column) ||
      compare(a.code, b.code) ||
      compare(a.value, b.value),
  );
}

/** One line for people: `catalog/areas.csv:3: column kind: "town" (unknown-value): expected one of …`. */
export function formatIssue(issue: Issue): string {
  const place = issue.line === null ? issue.file : `${issue.file}:${issue.line}`;
  const column = issue.column === "" ? "" : ` column ${issue.column}:`;
  const value = issue.value === "" ? "" : ` ${JSON.stringify(issue.value)}`;
  const level = isError(issue) ? "" : " warning:";
  return `${place}:${level}${column}${value} [${issue.code}] expected ${expectedWords(issue)}`;
}

/** What was expected, and what to do about the value that is there. */
export function expectedWords({ expected, hint }: Issue): string {
  return hint === undefined || hint === "" ? expected : `${expected}; ${hint}`;
}

function shown(value: string): string {
  const visible = Array.from(value.slice(0, SHOWN + 1), visibly).join("");
  return visible.length > SHOWN ? `${visible.slice(0, SHOWN - 1)}…` : visible;
}

function cut(words: string): string {
  return words.length > WORDS ? `${words.slice(0, WORDS - 1)}…` : words;
}

/** Spaces other than the common one, and what takes no room or turns the direction of the line. */
const UNSEEN = /[\u0080-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/u;

/** A control character, which could break the line it is printed on, or one that is not seen, as its escape. */
function visibly(character: string): string {
  const code = character.charCodeAt(0);
  return code < 32 || code === 127 || UNSEEN.test(character) ? `\\u${code.toString(16).padStart(4, "0")}` : character;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
