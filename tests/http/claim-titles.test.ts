import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { beforeAll, describe, expect, inject, test } from "vitest";
import type { AskedOfClaim, ClaimTracer, Verdict } from "./titles/claims/asked.ts";
import { history } from "./titles/claims/times.ts";
import { claimFigures } from "./titles/claims/tracers.ts";
import { Findings, rowsOf, type Row } from "./titles/numbers.ts";

const site = inject("site");

function table(name: string): Row[] {
  return Papa.parse<Row>(readFileSync(`data/catalog/${name}.csv`, "utf8"), { header: true, skipEmptyLines: true }).data;
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(site + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

const readings = new Map(table("readings").map((row) => [row.reading ?? "", row]));
const labels = new Map(table("areas").map(({ area = "", label = "" }) => [area, label]));
const memberships = table("memberships");
const incomplete = table("publications").filter(({ coverage }) => coverage === "partial");
const partial = new Set(incomplete.map(({ publication = "" }) => publication));
const lists = table("publications").filter(({ coverage }) => coverage === "listed");
const listed = new Set(lists.map(({ publication = "" }) => publication));

const publishers = new Map(table("publishers").map(({ publisher = "", label = "" }) => [publisher, label]));
const originators = new Map(
  table("publications").map(({ publication = "", publisher = "" }) => [publication, publisher]),
);

/** "IMF" of "International Monetary Fund (IMF)"; without an abbreviation the name, less what is in brackets. */
function shortOf(publication: string): string {
  const label = publishers.get(originators.get(publication) ?? "") ?? "";
  const [name = "", inBrackets = ""] = label.replace(/\)$/, "").split(" (");
  return /^[A-Z ]{3,}$/.test(inBrackets) ? inBrackets : name;
}

function asked(reading: Row, verdict: Verdict): AskedOfClaim {
  // A count is of the members of its area; the others hold their area against those of the comparator.
  const isCount = reading.form === "count";
  const group = (isCount ? reading.area : reading.comparator) ?? "";
  const subject = isCount ? reading.comparator : reading.area;
  const members = memberships.filter((row) => row.group === group && row.area !== subject).length;
  return { reading, verdict, members, subject: labels.get(subject ?? "") ?? "", shortOf, partial, listed };
}

interface Extract {
  columns: string[];
  rows: string[][];
  model: { title: string };
}

const checkable: { article: string; verdict: Verdict }[] = [];

beforeAll(async () => {
  for (const { article = "" } of table("articles")) {
    const { verdicts } = await json<{ verdicts: Verdict[] }>(`/articles/${article}.json?readings=all`);
    for (const verdict of verdicts) if (verdict.reading !== "") checkable.push({ article, verdict });
  }
});

/** One after another: a server that is asked for everything at once rightly says that it is busy. */
async function problemsOf(
  chart: string,
  tracer: ClaimTracer,
  wanted: (verdict: Verdict) => boolean,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { article, verdict } of checkable.filter((one) => wanted(one.verdict))) {
    const { claim, reading: id, scenario } = verdict;
    const path = `/articles/${article}/claims/${claim}/${chart}.json?scenario=${scenario}&reading=${id}`;
    const { columns, rows, model } = await json<Extract>(path);
    const found = new Findings();
    const reading = readings.get(id);
    if (reading) tracer(model.title, rowsOf(columns, rows), found, asked(reading, verdict));
    problems.push(...found.problems.map((problem) => `${path}: ${problem}`));
  }
  return problems;
}

describe("what a claim's chart says is worked out again from its extract", () => {
  test("of the figures of every reading in every scenario", async () => {
    expect(checkable.length).toBeGreaterThan(1000);
    expect(await problemsOf("figures", claimFigures, () => true)).toEqual([]);
  });

  test("of the verdict through time of every claim's literal reading", async () => {
    const literal = [...readings.values()].filter(({ position }) => position === "1").map(({ reading }) => reading);
    expect(await problemsOf("history", history, ({ reading }) => literal.includes(reading))).toEqual([]);
  });
});

const verdict = { claim: "", reading: "", scenario: "", outcome: "", holds: 1, fails: 0, undetermined: 0 };

test("a sentence that no one can work out again is a problem, in every form", () => {
  for (const form of new Set([...readings.values()].map((row) => row.form ?? ""))) {
    const found = new Findings();
    const reading = { form, quantifier: "", operator: "gt", target: "" };
    claimFigures("The one source bears it out: twice as much as ever.", [], found, { ...asked(reading, verdict) });
    expect(found.problems.join(), form).toContain("not understood");
  }
  const found = new Findings();
  history("The verdict has long been the same.", [], found, asked({}, verdict));
  expect(found.problems.join()).toContain("not understood");
});
