import type { Findings, Row } from "../numbers.ts";

/** A verdict's own counts, as an article's JSON has them. */
export interface Verdict {
  claim: string;
  reading: string;
  scenario: string;
  outcome: string;
  holds: number;
  fails: number;
  undetermined: number;
}

/** What a claim's chart is about, besides its rows. */
export interface AskedOfClaim {
  /** The row of readings.csv. */
  reading: Row;
  verdict: Verdict;
  /** Members of the group that the reading compares with, without its subject. */
  members: number;
  /** What the area is called that the members are held against; "" where it is a number. */
  subject: string;
  /** How the publisher of a publication is named in short: by the abbreviation after its name, if it has one. */
  shortOf: (publication: string) => string;
  /** Publications that leave things out. */
  partial: ReadonlySet<string>;
  /** Publications that name only what happened: a month that they leave out adds nothing. */
  listed: ReadonlySet<string>;
}

export type ClaimTracer = (title: string, rows: readonly Row[], found: Findings, asked: AskedOfClaim) => void;

/** The series of what only other scenarios count. */
export const ELSEWHERE = "Counted only in other scenarios";

/** How a title begins that says how many sources bear the reading out. */
export const TALLY =
  "(?:(?<some>\\d+) of (?<of>\\d+) sources bears? it out|The one source (?<alone>bears it out|does not bear it out|leaves it open))";

/** Whether a title's tally is the verdict's. */
export function tally(
  { some, of, alone }: Record<string, string | undefined>,
  { holds, fails, undetermined }: Verdict,
  found: Findings,
): void {
  const all = holds + fails + undetermined;
  if (alone === undefined) {
    found.same("sources that bear it out", `${some} of ${of}`, `${holds} of ${all}`);
    return found.same("several sources", String(all > 1), "true");
  }
  const counts = { "bears it out": holds, "does not bear it out": fails, "leaves it open": undetermined };
  found.same("the one source", `1 of 1`, `${counts[alone as keyof typeof counts]} of ${all}`);
}

/** Whether the difference of a figure from another is what a reading asks for; without a `by` any difference will do. */
export function asFarAs(operator: string, difference: number, by: string): boolean {
  const size = by === "" ? 0 : Number(by);
  const isUp = operator === "gt" || operator === "ge";
  const way = isUp ? difference : -difference;
  return by === "" && (operator === "gt" || operator === "lt") ? way > 1e-9 : way >= size - 1e-9;
}
