import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect } from "vitest";
import type { Verdict } from "../../../app/domain/verdicts.ts";

/**
 * The hand-check sheet: what readings come to, worked out by hand from the rows of the CSV files: the default reading of
 * every claim in the baseline scenario (no scenario named), and others elsewhere. A figure that changes here has changed in
 * the data, in the catalog or in the engine; whoever changes one of them has to work it out again.
 */
const SHEET = "tests/fixtures/checked-verdicts.csv";

/** A row: how many findings hold, fail and are undetermined; one of them with its numbers, where it was worked out. */
export type Checked = Record<
  | ("scenario" | "claim" | "reading" | "outcome" | "holds" | "fails" | "undetermined")
  | ("publication" | "observed" | "threshold" | "margin"),
  string
>;

export function checkedVerdicts(): Checked[] {
  return Papa.parse<Checked>(readFileSync(SHEET, "utf8"), { header: true, skipEmptyLines: true }).data;
}

export function expectAsChecked(verdict: Verdict, checked: Checked): void {
  const { outcome, holds, fails, undetermined } = verdict;
  const counts = [checked.holds, checked.fails, checked.undetermined].map(Number);
  expect([outcome, holds, fails, undetermined]).toEqual([checked.outcome, ...counts]);
  if (checked.publication === "") return;
  const found = verdict.findings.find(({ publication }) => publication === checked.publication);
  // A sum of a series that leaves things out is known only from below.
  expect(found?.observed ?? found?.observedLow).toBeCloseTo(Number(checked.observed), 5);
  if (checked.threshold !== "") expect(found?.threshold).toBeCloseTo(Number(checked.threshold), 5);
  expect(found?.margin).toBeCloseTo(Number(checked.margin), 5);
}
