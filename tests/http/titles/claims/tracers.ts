import type { Row } from "../numbers.ts";
import { ELSEWHERE, type AskedOfClaim, type ClaimTracer } from "./asked.ts";
import { figures, multiples, pairs, totals } from "./figures.ts";
import { counted, groupCompared, placed } from "./members.ts";
import { changes, days, firsts, tallyAlone } from "./times.ts";

const compared: ClaimTracer = (title, rows, found, asked) => {
  const { quantifier } = asked.reading;
  const isGroup = quantifier === "all" || quantifier === "any";
  (isGroup ? groupCompared : pairs)(title, rows, found, asked);
};

const FORMS: Readonly<Record<string, ClaimTracer>> = {
  value: figures,
  compare: compared,
  change: changes,
  ratio: multiples,
  rank: placed,
  count: counted,
  trend: tallyAlone,
  total: totals,
  interval: days,
  first: firsts,
  recorded: tallyAlone,
};

/** How the title of a claim's figures is read and worked out again, form by form. */
export const claimFigures: ClaimTracer = (title, extract, found, asked) => {
  // What only other scenarios count may be there in grey; no title speaks of it.
  const rows = extract.filter(({ series }) => series !== ELSEWHERE);
  if (isEmpty(title)) return nobody(rows, asked, (what) => found.problems.push(what));
  const tracer = FORMS[asked.reading.form ?? ""];
  if (tracer === undefined) found.problems.push(`no tracer of form ${asked.reading.form}`);
  tracer?.(title, rows, found, asked);
};

const EMPTY = [
  "No (?:source|event|publication) that this scenario admits (?:covers the reading|has (?:both figures|the figures?)|says anything on it)",
  "No source admitted by the scenario covers this reading",
];

function isEmpty(title: string): boolean {
  return EMPTY.some((one) => new RegExp(`^${one}\\.$`).test(title));
}

/** A source without the figures leaves the reading open; one that decides it has them. */
function nobody(rows: readonly Row[], { verdict }: AskedOfClaim, problem: (what: string) => void): void {
  if (rows.length > 0) problem(`nobody, but ${rows.length} rows`);
  if (verdict.holds + verdict.fails > 0) problem(`nobody, but ${verdict.holds} hold and ${verdict.fails} fail`);
}
