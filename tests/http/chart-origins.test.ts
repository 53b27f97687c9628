/** Every number that a chart shows leads to the row, or to the rows, that it was made of. */
import { expect, inject, test } from "vitest";
import { chartIds } from "../support/chart-ids.ts";

const site = inject("site");

interface ChartAnswer {
  columns: string[];
  rows: string[][];
  model: { freshness: string };
}

/** A year, half, quarter, month or day, or an interval of them, as stored. */
const PERIOD = /^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?(\/\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?)?$/;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function cellOf({ columns }: ChartAnswer, row: readonly string[], name: string): string {
  return row[columns.indexOf(name)] ?? "";
}

/** First, middle and last: a chart's table may have thousands of rows. */
function sample<T>(rows: readonly T[]): T[] {
  return [...new Set([rows[0], rows[Math.floor(rows.length / 2)], rows.at(-1)])].filter((row) => row !== undefined);
}

test("every row of every chart's table names what it was made of, and says how fresh that is", async () => {
  const ids = await chartIds(site);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  for (const id of ids) {
    const answer = (await (await fetch(`${site}/charts/${id}.json`)).json()) as ChartAnswer;
    const without = answer.rows.filter(
      (row) => cellOf(answer, row, "file") === "" && cellOf(answer, row, "made_from") === "",
    );
    expect(without, id).toEqual([]);
    const undated = answer.rows.filter((row) => !PERIOD.test(cellOf(answer, row, "period")));
    expect(undated, id).toEqual([]);
    const unpublished = answer.rows.filter((row) => !DAY.test(cellOf(answer, row, "published_on")));
    expect(unpublished, id).toEqual([]);
    expect(answer.model.freshness, id).toMatch(/ollected on \d/);
    for (const row of sample(answer.rows)) {
      const made = cellOf(answer, row, "made_from");
      if (made === "") continue;
      const [path = "", query = ""] = made.split("?");
      const rows = (await (await fetch(`${site}${path}.json?${query}`)).json()) as { filtered_rows: number };
      expect(rows.filtered_rows, made).toBeGreaterThan(1);
    }
  }
});

test("a figure of one row is the figure of that row", async () => {
  const answer = (await (await fetch(`${site}/charts/growth-by-edition.json`)).json()) as ChartAnswer;
  for (const row of sample(answer.rows.filter((one) => cellOf(answer, one, "value") !== ""))) {
    const place = new URLSearchParams({ file: cellOf(answer, row, "file"), line: cellOf(answer, row, "line") });
    const page = await (await fetch(`${site}/datasets/observations/row?${place}`)).text();
    expect(page).toContain(cellOf(answer, row, "publication"));
    expect(page).toContain(`>${cellOf(answer, row, "value").replace("-", "−").slice(0, 4)}`);
  }
});

test("a sum is the sum of the rows that it leads to", async () => {
  const answer = (await (await fetch(`${site}/charts/aid-cumulative.json`)).json()) as ChartAnswer;
  const last = answer.rows.filter((row) => cellOf(answer, row, "area") === "USA").at(-1) ?? [];
  const [path = "", query = ""] = cellOf(answer, last, "made_from").split("?");
  const rows = (await (await fetch(`${site}${path}.json?${query}&_size=1000`)).json()) as { rows: { value: number }[] };
  const sum = rows.rows.reduce((total, row) => total + row.value, 0);
  expect(sum).toBeCloseTo(Number(cellOf(answer, last, "value")), 6);
});

test("the page of a chart has the way to the row beside each number, without JavaScript", async () => {
  const html = await (await fetch(`${site}/charts/growth-by-edition?tab=table`)).text();
  expect(html).toMatch(
    /<a href="\/datasets\/observations\/row\?file=[^"]+&amp;line=\d+" title="Its row, file and publication">1\.8<\/a>/,
  );
  expect(html).toMatch(/class="chart-fresh">Data from [^<]+newest publication of [^<]+collected on /);
});
