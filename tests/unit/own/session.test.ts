import { beforeAll, describe, expect, test } from "vitest";
import type { ChartModel } from "../../../app/charts/model/chart-model.ts";
import { savedFigures, savedText } from "../../../app/own/figures/saved-file.ts";
import { valueScales } from "../../../app/own/figures/value-scales.ts";
import type { OwnAnswer, OwnRequest, Tried } from "../../../app/own/worker/messages.ts";
import { ownSession } from "../../../app/own/worker/own-session.ts";
import type { RealEvidence } from "../catalog/real-evidence.ts";
import { readTiny, sentEvidence } from "./tiny-evidence.ts";

let site: RealEvidence;
beforeAll(async () => {
  site = await readTiny();
});

async function session(claim: string, reading: string, scenarioId = "known-then") {
  const answer = ownSession();
  const scenario = site.base.catalog.scenarios.find(({ scenario: id }) => id === scenarioId)!;
  const asked = { question: { kind: "claim" as const, scenario, reading }, locale: "en-GB" };
  await answer({ kind: "evidence", number: 1, json: JSON.stringify(sentEvidence(site, claim)) });
  const ask = (request: OwnRequest): Promise<OwnAnswer> => answer(request);
  return {
    ask,
    asked,
    open: (table: string | File) =>
      ask({ kind: "open", number: 2, given: { table, name: "desk (ABC)", mapping: null }, asked }),
  };
}

function tried(answer: OwnAnswer): Tried {
  if (answer.kind !== "tried") throw new Error(JSON.stringify(answer));
  return answer.tried;
}

const TABLE = "Town;Year;Rain\nNorthvale;2022;850,5\nNorthvale;2023;700,5\nSouthvale;2023;712,0\n";

describe("a reader's table", () => {
  test("is understood by its header, with its delimiter and decimal comma, and changes verdict, margin and chart", async () => {
    const { open, ask, asked } = await session("rain-812", "rain-2023-800-to-825");
    const first = tried(await open(TABLE));
    expect(first.mapping).toMatchObject({ areaColumn: "Town", area: "", periodColumn: "Year", valueColumn: "Rain" });
    const { mapping } = first;
    const { first: rows, trial, table } = tried(await ask({ kind: "try", number: 3, asked: { ...asked, mapping } }));
    expect(table).toMatchObject({ rows: 3, delimiter: ";" });
    expect(rows[0]).toMatchObject({ line: 2, area: "Northvale", period: "2022", value: "850.5" });
    expect(trial?.site.outcome).toBe("holds");
    expect(trial?.alone).toMatchObject({ outcome: "fails", word: "Fails" });
    expect(trial?.beside.outcome).toBe("mixed");
    expect(trial?.alone.detail).toContain("99.5 mm");
    const model = JSON.parse(trial?.chart.model ?? "") as ChartModel;
    const own = model.panels[0]?.series.filter(({ label }) => label === "Your figures: desk [ABC]");
    expect(own).toMatchObject([{ shape: "star", colour: 8, points: [{ x: 700.5 }] }]);
    expect(model.panels[0]?.y.labels).toContain("Your figures: desk [ABC]");
    expect(trial?.chart.addresses.picture).toBe("");
  });

  test("has its years taken for periods and never for figures, whatever its headings are called", async () => {
    const { open } = await session("rain-812", "rain-2023-800-to-825");
    const { mapping, figures } = tried(await open("Ort;Jahr;Regen\nNorthvale;2022;850,5\nNorthvale;2023;700,5\n"));
    expect(mapping).toMatchObject({ areaColumn: "Ort", periodColumn: "Jahr", valueColumn: "Regen" });
    expect(figures).toBe(2);
  });

  test("stays what it was where the next one cannot be read, and is gone when it is removed", async () => {
    const { open, ask, asked } = await session("rain-812", "rain-2023-800-to-825");
    const { mapping } = tried(await open(TABLE));
    expect(await open("\n\n")).toMatchObject({ kind: "refused", problem: "There is nothing in it." });
    expect(tried(await ask({ kind: "try", number: 3, asked: { ...asked, mapping } })).figures).toBe(3);
    const saved = await ask({ kind: "save", number: 4, mapping });
    expect(saved.kind === "saved" && savedFigures(saved.text)?.text).toBe(TABLE);
    await ask({ kind: "clear", number: 5 });
    expect(await ask({ kind: "try", number: 6, asked: { ...asked, mapping } })).toMatchObject({ kind: "refused" });
  });

  test("is told what could not be read, by row and column, with what may be meant", async () => {
    const { open, ask, asked } = await session("rain-812", "rain-2023-is-812");
    const first = tried(await open("area,year,value\nNorthvael,2023,700\nNORTHVALE,soon,1\nNORTHVALE,2022,much\n"));
    expect(first.figures).toBe(0);
    expect(first.problems.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      "Row 2, column “area”: “Northvael” is no area that is known here; did you mean NORTHVALE (Northvale)?",
      "Row 3, column “year”: “soon” is no year, quarter, month or day.",
      "Row 4, column “value”: “much” is no number with the decimal sign “.”.",
    ]);
    const areaMap = { Northvael: first.problems[0]?.meant?.area ?? "" };
    const mapping = { ...first.mapping, areaMap };
    expect(tried(await ask({ kind: "try", number: 3, asked: { ...asked, mapping } })).figures).toBe(1);
  });

  test("has its mistakes told in one sentence a cause, without codes", async () => {
    const { open } = await session("rain-812", "rain-2023-is-812");
    const rows = ["area,year,value,kind=how", "NORTHVALE,2022,a,x", "NORTHVALE,2021,b,x"];
    for (const year of [2014, 2015, 2016]) rows.push(`NORTHVALE,${year},1,x`, `NORTHVALE,${year},2,y`);
    const first = tried(await open(rows.join("\n")));
    expect(first.problems.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      "Rows 2 and 3, column “value”: “a” and “b” are no numbers with the decimal sign “.”.",
      "3 times two rows (4 and 5; 6 and 7; 8 and 9): Both are of the same figure, as of Northvale, 2014; the first is taken each time. They differ in “kind=how”: choose one series, for example only rows where it is “x”.",
    ]);
  });

  test("has one series chosen by a column whatever its name", async () => {
    const { open, ask, asked } = await session("rain-812", "rain-2023-is-812");
    const { mapping } = tried(await open("area,year,value,a=b\nNORTHVALE,2023,1,x\nNORTHVALE,2023,2,y\n"));
    const chosen = { ...mapping, whereColumn: "a=b", whereValue: "y" };
    const { first, problems } = tried(await ask({ kind: "try", number: 3, asked: { ...asked, mapping: chosen } }));
    expect([first.map(({ value }) => value), problems]).toEqual([["2"], []]);
  });

  test("without a row under its header, or of nobody knows what, is asked about and never tried", async () => {
    const { open } = await session("rain-812", "rain-2023-is-812");
    const { table, trial } = tried(await open("area,year,value\n"));
    expect([table.rows, trial]).toEqual([0, null]);
  });

  test("says by which day figures are outcomes where nothing else says it", async () => {
    const { open } = await session("rain-812", "rain-2023-is-812");
    const { first, kindNote } = tried(await open("area,year,value\nNORTHVALE,2022,700\nNORTHVALE,2023,700\n"));
    expect(first.map(({ kind }) => kind)).toEqual(["outcome", "forecast"]);
    expect(kindNote).toContain("10 November 2023");
    expect(tried(await open("area,year,value,status\nNORTHVALE,2022,700,F\n")).kindNote).toBe("");
  });

  test("is said to do to the verdict what it does, by its own figure", async () => {
    const { open } = await session("rain-812", "rain-2023-800-to-825");
    const { trial } = tried(await open(TABLE));
    expect(trial?.effect).toBe(
      "Your figures change the verdict from “holds” to “mixed”: by yours it fails by 99.5 mm.",
    );
    expect(trial?.beside).toMatchObject({ word: "Mixed", detail: "by yours it fails by 99.5 mm" });
    expect(trial?.beside.sentence).toContain(
      "1 leaves it open. Your figures: desk [ABC], tried here: Annual rainfall, Northvale: 700.5 mm in 2023",
    );
    const agreeing = tried(await open("Town;Year;Rain\nNorthvale;2023;810,5\n")).trial;
    expect(agreeing?.effect).toContain("Your figures bear the verdict out: it stays “holds”");
  });

  test("of areas that nobody knows is asked about: they are never taken for the claim's own", async () => {
    const { open } = await session("rain-812", "rain-2023-is-812");
    expect(tried(await open("where,year,value\nAtlantis,2023,700\n")).lacking).toEqual(["area"]);
    expect(tried(await open("year,value\n2023,700\n")).mapping.area).toBe("NORTHVALE");
  });

  test("of something else is not counted, and the page says why", async () => {
    const { open, ask, asked } = await session("rain-812", "rain-2023-is-812");
    const { mapping } = tried(await open("area,year,value\nNORTHVALE,2020,700\n"));
    const trial = async (changes: object) =>
      tried(await ask({ kind: "try", number: 3, asked: { ...asked, mapping: { ...mapping, ...changes } } })).trial;
    expect((await trial({}))?.uncounted).toBe("They lack what this reading needs: Northvale, 2023.");
    expect((await trial({ indicator: "bicycle_trips" }))?.uncounted).toContain("this reading asks for");
  });

  test("counts from the day on which its rows say that they were published, and is then what it was on that day", async () => {
    const { open, ask, asked } = await session("rain-812", "rain-2023-800-to-825");
    const table = (day: string) => `area,year,value,published\nNORTHVALE,2023,700.5,${day}\nNORTHVALE,2022,850,n/a\n`;
    const later = tried(await open(table("2023-11-11")));
    expect(later.mapping.publishedColumn).toBe("published");
    expect(later.first.map(({ kind, published }) => [kind, published])).toEqual([
      ["forecast", "11 November 2023"],
      ["outcome", ""],
    ]);
    expect(later.trial?.uncounted).toBe(
      "Your figures were published on 11 November 2023, after the day on which the scenario looks. To count them, choose a later day in the scenario, or say no day of publication.",
    );
    expect(later.trial?.beside.outcome).toBe(later.trial?.site.outcome);
    const before = tried(await open(table("2023-11-10"))).trial;
    expect([before?.uncounted, before?.alone.outcome]).toEqual(["", "fails"]);
    const { mapping } = later;
    const typed = { ...mapping, publishedColumn: "", publishedOn: "2023-11-11" };
    const { trial } = tried(await ask({ kind: "try", number: 3, asked: { ...asked, mapping: typed } }));
    expect(trial?.uncounted).toContain("published on 11 November 2023");
  });

  test("of two days is the newer one that the scenario's day lets in", async () => {
    const { open } = await session("rain-812", "rain-2023-800-to-825");
    const rows = ["NORTHVALE,2023,700.5,2023-03-01", "NORTHVALE,2023,810,2023-10-01", "NORTHVALE,2023,650,2023-12-01"];
    const { trial, problems, kindNote } = tried(await open(["area,year,value,published_on", ...rows].join("\n")));
    expect(problems).toEqual([]);
    expect(trial?.alone.outcome).toBe("holds");
    expect(kindNote).toContain("whose period was over when they were published");
    const model = JSON.parse(trial?.chart.model ?? "") as ChartModel;
    const own = model.panels[0]?.series.filter(({ label }) => label.startsWith("Your figures"));
    expect(own).toMatchObject([{ shape: "star", points: [{ x: 810 }] }]);
    expect(model.panels[0]?.y.labels).toContain("Your figures: desk [ABC], 1 Oct 2023");
  });

  test("cannot be outcomes of a period that ended after they were published, and says which day is none", async () => {
    const { open } = await session("rain-812", "rain-2023-800-to-825");
    const rows = ["NORTHVALE,2023,700.5,A,2023-03-01", "NORTHVALE,2021,1,A,2023-02-30", "NORTHVALE,2020,1,A,2023"];
    const { problems } = tried(await open(["area,year,value,status,published", ...rows].join("\n")));
    expect(problems.map(({ place, text }) => `${place}: ${text}`)).toEqual([
      "Row 3, column “published”: “2023-02-30” is no year, quarter, month or day.",
      "Periods: 1 figure of periods that end later than they were published cannot be outcomes.",
    ]);
  });

  test("is called by the only publisher that its rows name, and leaves out what is marked as not stated", async () => {
    const { open } = await session("rain-812", "rain-2023-is-812");
    const { mapping, figures, problems, left } = tried(
      await open("area,year,value,publisher\nNORTHVALE,2023,700,Rain office\nNORTHVALE,2022,k.A.,Rain office\n"),
    );
    expect([mapping.name, figures, problems, left]).toEqual([
      "Rain office",
      1,
      [],
      ["1 cell without a number left out."],
    ]);
    const several = tried(await open("area,year,value,publisher\nNORTHVALE,2023,700,A\nNORTHVALE,2022,1,B\n"));
    expect(several.mapping.name).toBe("desk (ABC)");
  });

  test("with the claim's subject alone is said to lack what it is held against", async () => {
    const { open } = await session("rain-most", "more-than-southvale");
    const { trial } = tried(await open("area,year,value\nNORTHVALE,2023,700\n"));
    expect(trial?.uncounted).toBe("They have Northvale, 2023, and lack what the reading holds it against: Southvale.");
  });

  test("that is none, or empty, is refused in words", async () => {
    const { open } = await session("rain-812", "rain-2023-is-812");
    expect(await open("\n \n")).toMatchObject({ kind: "refused", problem: "There is nothing in it." });
    expect(await open('a,b\n"x,1\n')).toMatchObject({ kind: "refused" });
  });

  test("is saved with its mapping and comes to the same on another claim", async () => {
    const { open, ask } = await session("rain-812", "rain-2023-is-812");
    const { mapping } = tried(await open("where,year,mm\nNORTHVALE,2023,700\nSOUTHVALE,2023,712\n"));
    const said = { ...mapping, name: "desk", areaColumn: "where", area: "" };
    const saved = await ask({ kind: "save", number: 4, mapping: said });
    const text = saved.kind === "saved" ? saved.text : "";
    const elsewhere = await session("rain-most", "more-than-southvale");
    const { mapping: loaded, trial } = tried(await elsewhere.open(new File([text], "desk.own-figures.json")));
    expect(loaded).toEqual(said);
    expect(trial?.alone.outcome).toBe("fails");
    expect(trial?.readings.map(({ reading }) => reading)).toEqual([
      "more-than-all-towns",
      "more-than-the-vale",
      "more-than-southvale",
    ]);
  });
});

test("a saved file is told from any other JSON", () => {
  const saved = { mapping: savedFigures("{}")?.mapping, text: "a,b" };
  expect(saved.mapping).toBeUndefined();
  expect(savedFigures('{"format":"something-else","version":1,"mapping":{},"table":"a"}')).toBeNull();
  const mapping = savedFigures(
    savedText({ mapping: { areaMap: { a: "B" }, name: "x" } as never, text: "a,b\n1,2" }),
  )?.mapping;
  expect(mapping).toMatchObject({ name: "x", areaMap: { a: "B" }, indicator: "" });
});

test("values are given in the indicator's unit, or one that converts by its size alone", () => {
  expect(valueScales("percent").map(({ power }) => power)).toEqual(["0", "2"]);
  const billions = valueScales("USD_bn");
  expect(billions[0]?.power).toBe("0");
  expect(billions.find(({ label }) => label === "million US dollars")?.power).toBe("-3");
});
