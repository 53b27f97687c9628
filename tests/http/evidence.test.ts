/** The rows that a claim hands out are those that its verdict rests on, whatever the scenario. */
import { expect, inject, test } from "vitest";

const site = inject("site");
const article = `${site}/articles/adel-2024`;

interface Input {
  file: string;
  line: number;
}

interface ClaimAnswer {
  readings: { reading: string }[];
  verdict: { findings: { inputs: Input[] }[] };
  columns: string[];
  rows: string[][];
}

async function claimAt(claim: string, query: string): Promise<ClaimAnswer> {
  return (await (await fetch(`${article}/claims/${claim}.json?${query}`)).json()) as ClaimAnswer;
}

/** Inputs of the findings that are not among the rows marked as used. */
function unlisted({ verdict, columns, rows }: ClaimAnswer): Input[] {
  const [file, line, used] = ["file", "line", "used"].map((name) => columns.indexOf(name)) as [number, number, number];
  const listed = new Set(rows.filter((row) => row[used] === "yes").map((row) => `${row[file]}:${row[line]}`));
  return verdict.findings.flatMap(({ inputs }) => inputs).filter((input) => !listed.has(`${input.file}:${input.line}`));
}

test("every row that a verdict rests on is in the claim's table, in every scenario", async () => {
  const overview = (await (await fetch(`${article}.json`)).json()) as {
    scenarios: { scenario: string }[];
    verdicts: { claim: string; reading: string; scenario: string }[];
  };
  const claims = [...new Set(overview.verdicts.filter(({ reading }) => reading !== "").map(({ claim }) => claim))];
  expect(claims.length).toBeGreaterThan(20);
  const queries = [
    ...overview.scenarios.map(({ scenario }) => `scenario=${scenario}`),
    "basis=forecast",
    "basis=outturn",
  ];
  for (const claim of claims)
    for (const query of queries) expect(unlisted(await claimAt(claim, query)), `${claim}?${query}`).toEqual([]);
});

test("a sum in another currency lists the rates that it was converted with", async () => {
  const { columns, rows } = await claimAt("tens-of-billions", "reading=committed-at-least-20");
  const rates = rows.filter((row) => row[columns.indexOf("file")] === "observations/fx-federal-reserve.csv");
  expect(rates.length).toBeGreaterThanOrEqual(18);
});
