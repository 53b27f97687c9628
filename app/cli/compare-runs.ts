/** A run of `evaluate` held against one that was saved. */
import { readFileSync } from "node:fs";
import { counted } from "../wording/words.ts";

export type VerdictRecord = Record<string, unknown>;

/** What a run was narrowed to: rows of a saved run outside it are no part of the comparison. */
export interface RunReach {
  article?: string | undefined;
  scenario?: string | undefined;
}

/** Numbers of a verdict that may move while it stays. */
const NUMBERS = ["observed", "threshold", "margin"] as const;

/** The verdicts of a saved run; null for a file that is none. */
export function readRun(file: string): VerdictRecord[] | null {
  try {
    const { verdicts } = JSON.parse(readFileSync(file, "utf8")) as { verdicts?: unknown };
    return Array.isArray(verdicts) && verdicts.every(isRecord) ? verdicts : null;
  } catch {
    return null;
  }
}

function isRecord(row: unknown): row is VerdictRecord {
  return typeof row === "object" && row !== null;
}

function keyOf({ article, claim, reading, scenario }: VerdictRecord): string {
  return [article, claim, reading, scenario].map(String).join(" / ");
}

/**
 * What changed since the saved run: verdicts that came out otherwise, are new or gone, and, apart from them, numbers that moved while the verdict
 * stayed. `changed` counts the former. Articles of which the saved run has nothing are no change: they are only named.
 */
export function compareRuns(
  now: readonly VerdictRecord[],
  saved: readonly VerdictRecord[],
  reach: RunReach,
): { lines: string[]; changed: number } {
  const within = saved.filter(
    ({ article, scenario }) =>
      (reach.article === undefined || article === reach.article) &&
      (reach.scenario === undefined || scenario === reach.scenario),
  );
  const before = new Map(within.map((row) => [keyOf(row), row]));
  const articles = new Set(saved.map(({ article }) => article));
  const known = now.filter(({ article }) => articles.has(article));
  const after = new Map(known.map((row) => [keyOf(row), row]));
  const verdicts: string[] = [];
  const numbers: string[] = [];
  let [turned, fresh] = [0, 0];
  for (const [key, row] of after) {
    const was = before.get(key);
    if (was === undefined) {
      fresh += 1;
      verdicts.push(`new: ${key}: ${String(row.outcome)}`);
    } else if (was.outcome !== row.outcome) {
      turned += 1;
      verdicts.push(`changed: ${key}: ${String(was.outcome)} → ${String(row.outcome)}`);
    } else {
      const moved = NUMBERS.filter((name) => (was[name] ?? null) !== (row[name] ?? null));
      const told = moved.map((name) => `${name} ${shown(was[name])} → ${shown(row[name])}`);
      if (moved.length > 0) numbers.push(`number: ${key}: ${told.join(", ")}`);
    }
  }
  const gone = [...before.keys()].filter((key) => !after.has(key));
  verdicts.push(...gone.map((key) => `gone: ${key}`));
  const changed = turned + fresh + gone.length;
  const counts = `${turned} of ${counted(after.size, "verdict")} changed, ${fresh} new, ${gone.length} gone`;
  const others = [
    ...new Set(now.filter(({ article }) => !articles.has(article)).map(({ article }) => String(article))),
  ];
  const unsaved = others.length === 0 ? "" : `; not in the saved run: ${others.join(", ")}`;
  const moved = `${numbers.length} with the same verdict and other numbers`;
  return { lines: [...verdicts, ...numbers, `${counts}; ${moved}${unsaved}`], changed };
}

function shown(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : "none";
}
