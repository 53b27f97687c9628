import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";
import { Findings, rowsOf, type Row } from "./titles/numbers.ts";
import { TRACERS } from "./titles/tracers.ts";

const site = inject("site");

function table(name: string): Row[] {
  return Papa.parse<Row>(readFileSync(`data/catalog/${name}.csv`, "utf8"), { header: true, skipEmptyLines: true }).data;
}

interface Extract {
  columns: string[];
  rows: string[][];
  model: { title: string; howToRead: string };
}

/** All that a chart's picture and table say; its own id and template are no words. */
function wordsOf(model: object): string {
  return JSON.stringify({ ...model, chart: "", template: "" });
}

async function extract(path: string): Promise<Extract> {
  const response = await fetch(site + path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Extract;
}

const groups = new Set(table("memberships").map(({ group = "" }) => group));
const incomplete = table("publications").filter(({ coverage }) => coverage === "partial");
const partial = new Set(incomplete.map(({ publication = "" }) => publication));

/** One after another: a server that is asked for everything at once rightly says that it is busy. */
async function inTurn<T>(all: readonly T[], ask: (one: T) => Promise<string[]>): Promise<string[]> {
  const problems: string[] = [];
  for (const one of all) problems.push(...(await ask(one)));
  return problems;
}

async function problemsOf(chart: Row, query: string): Promise<string[]> {
  const { columns, rows, model } = await extract(`/charts/${chart.chart}.json${query}`);
  const found = new Findings();
  const areas = (chart.areas ?? "").split("~");
  const isRunning = (chart.defaults ?? "").includes("sum=running");
  const asked = { areas, groups, isRunning, partial, howToRead: model.howToRead };
  if (rows.length > 0) TRACERS[chart.template ?? ""]?.(model.title, rowsOf(columns, rows), found, asked);
  if (/outturn/i.test(wordsOf(model))) found.problems.push("says outturn for outcome");
  return found.problems.map((problem) => `${chart.chart}${query}: ${problem}`);
}

describe("what a chart's title says is worked out again from its extract", () => {
  const charts = table("charts");

  test("of every curated chart", async () => {
    expect(charts.length).toBeGreaterThan(20);
    for (const { template = "" } of charts) expect(Object.keys(TRACERS)).toContain(template);
    expect(await inTurn(charts, (chart) => problemsOf(chart, ""))).toEqual([]);
  });

  test("of one area alone, as a topic page may choose it for all", async () => {
    const templates = ["indicators", "members", "pairs", "releases", "forecasts-against-outturn"];
    const asked = charts.filter(
      ({ controls = "", template = "" }) => controls.split("~").includes("area") && templates.includes(template),
    );
    expect(asked.length).toBeGreaterThan(6);
    expect(await inTurn(asked, (chart) => problemsOf(chart, "?area=DEU"))).toEqual([]);
  });

  test("of every measure that a chart offers", async () => {
    const offering = charts.filter(({ controls = "" }) => controls.split("~").includes("measure"));
    const asked = offering.flatMap((chart) => (chart.indicators ?? "").split("~").map((one) => ({ chart, one })));
    expect(asked.length).toBeGreaterThan(10);
    expect(await inTurn(asked, ({ chart, one }) => problemsOf(chart, `?measure=${one}`))).toEqual([]);
  });
});
