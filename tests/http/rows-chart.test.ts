import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";

const site = inject("site");
const CHART = `${site}/datasets/us_drawdowns/chart`;
const ROWS = "announced_on__gte=2023-01-01&announced_on__lte=2023-12-31";

async function rowsOf(address: string): Promise<Record<string, string>[]> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  return Papa.parse<Record<string, string>>((await answer.text()).trimEnd(), { header: true }).data;
}

describe("a chart of a table's rows", () => {
  test("has the figures of exactly these rows", async () => {
    const rows = (await rowsOf(`${site}/datasets/us_drawdowns.csv?${ROWS}`)).filter(({ amount }) => amount !== "");
    const drawn = await rowsOf(`${CHART}.csv?${ROWS}&_colour=none&_draw=dots`);
    const sorted = (values: (string | undefined)[]) => values.map(Number).sort((a, b) => a - b);
    expect(rows.length).toBeGreaterThan(5);
    expect(sorted(drawn.map(({ value }) => value))).toEqual(sorted(rows.map(({ amount }) => amount)));
  });

  test("says of put together rows that they are, and leads from each sum to them", async () => {
    const { model } = (await (await fetch(`${CHART}.json?${ROWS}&_colour=none&_draw=bars&_by=year`)).json()) as {
      model: { title: string; howToRead: string };
    };
    expect(model.title).toContain("Sum of");
    expect(model.howToRead).toContain("1 bar put several rows together");
    const [sum] = await rowsOf(`${CHART}.csv?${ROWS}&_colour=none&_draw=bars&_by=year`);
    const made = await fetch(`${site}${(sum?.made_from ?? "").replace("us_drawdowns?", "us_drawdowns.csv?")}`);
    const rows = Papa.parse<Record<string, string>>((await made.text()).trimEnd(), { header: true }).data;
    const total = rows.reduce((all, { amount }) => all + Number(amount), 0);
    expect(Number(sum?.value)).toBeCloseTo(total, 6);
  });

  test("is a page, pictures, files and an embed", async () => {
    for (const ending of ["", ".svg", ".png", ".json", ".zip"]) {
      expect([ending, (await fetch(`${CHART}${ending}?${ROWS}`)).status]).toEqual([ending, 200]);
    }
    const embed = await (await fetch(`${site}/embed/datasets/us_drawdowns/chart?${ROWS}`)).text();
    expect(embed).toContain("/datasets/us_drawdowns/chart.svg?");
    expect(embed).toContain('data-live="/datasets/us_drawdowns/chart.json?');
  });

  test("of figures in several units is none: the page says why, and leads to those of one unit", async () => {
    const text = await (await fetch(`${site}/datasets/observations/chart?area=RUS`)).text();
    expect(text).toContain("figures in several units");
    const path = /href="(\/datasets\/observations\/chart\?[^"]*indicator=[^"]*)"/
      .exec(text)?.[1]
      ?.replaceAll("&amp;", "&");
    expect(path).toContain("area=RUS");
    expect(await (await fetch(`${site}${path}`)).text()).toContain('class="chart-box"');
  });

  test("of rows that may not be handed out is none: the page leads to the totals that may, files are refused", async () => {
    const page = await fetch(`${site}/datasets/aid_activities/chart?area=USA`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain("No chart of these rows");
    expect(text).toContain("/datasets/observations?");
    expect((await fetch(`${site}/datasets/aid_activities/chart.csv?area=USA`)).status).toBe(403);
  });

  test("refuses what it does not know, and tables without a number or a period", async () => {
    expect((await fetch(`${CHART}?_draw=pie`)).status).toBe(400);
    expect((await fetch(`${CHART}?nothing=1`)).status).toBe(400);
    expect((await fetch(`${site}/datasets/areas/chart`)).status).toBe(404);
  });
});
