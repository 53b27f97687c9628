import { expect, test } from "vitest";
import { MAX_POINTS, countPoints } from "../../../../app/charts/model/chart-model.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { pointText } from "../../../../app/charts/model/point-text.ts";
import { TEMPLATES } from "../../../../app/charts/kinds/registry.ts";
import { catalog, editions, observation, publication } from "../model/chart-fixtures.ts";
import { present } from "../model/present-chart.ts";

test("vintages: every publication on its day, forecasts dashed, outcomes solid, the spread and the outcome in the title", () => {
  const model = present({ template: "vintages", period: "2024" }, editions);
  expect(model.title).toBe(
    "Forecasts of growth of output in Aland for 2024 ran from 1.0 % to 3.2 %; the newest outcome is 4.3 % (One Institute, 20 April 2025).",
  );
  const [forecasts, outcomes, ranges] = model.panels[0]?.series ?? [];
  expect(forecasts?.points.map((point) => new Date(point.x).toISOString().slice(0, 10))).toEqual([
    "2023-10-05",
    "2024-04-16",
  ]);
  expect(forecasts?.dashedFrom).toBe(forecasts?.points[0]?.x);
  expect(outcomes).toMatchObject({ dashedFrom: null, points: [{ y: 4.3, status: "A" }] });
  // A month counts as known at its end.
  expect(ranges?.points[0]).toMatchObject({ x: Date.UTC(2024, 2, 31), y: null, low: 1, high: 2 });
  expect(model.panels[0]?.marks).toContainEqual({
    axis: "x",
    at: Date.UTC(2024, 3, 19),
    label: "Article, 19 Apr 2024",
    role: "article",
  });
});

test("vintages: an estimate that comes after a count is not called the outcome, and the two are said", () => {
  const later = observation("two-2026", "AAA", "2024", 4.9, "E");
  const more = { ...catalog(), publications: [...catalog().publications, publication("two-2026", "two", "2026-04")] };
  const model = present({ template: "vintages", period: "2024" }, [...editions, later], chartContext(more, "Site"));
  expect(model.title).toContain(
    "; the newest outcome is 4.3 % (One Institute, 20 April 2025), a later estimate 4.9 % (Two Institute, April 2026).",
  );
  const two = present(
    { template: "vintages", period: "2024", areas: ["AAA", "BBB"] },
    [...editions, later, observation("two-2026", "BBB", "2024", 2.2, "E")],
    chartContext(more, "Site"),
  );
  expect(two.title).toContain("then 4.3 % (One Institute), estimated later at 4.9 % (Two Institute)");
  expect(two.title).toContain("Beland estimated at 2.2 % (Two Institute)");
  expect(model.howToRead).toContain("With estimates, the sources’ newest editions give 4.3 % to 4.9 %.");
});

test("by area: a newer edition that has too few areas to be drawn is named, with where it differs", () => {
  const rows = ["AAA", "BBB", "CCC"].map((area) => observation("one-2024", area, "2023", 4.3, "A"));
  const newer = observation("one-2025", "AAA", "2023", 4.9, "E");
  const model = present({ areas: ["AAA", "BBB", "CCC"] }, [...rows, newer]);
  expect(model.title).toContain("Aland 4.3 % in 2023");
  expect(model.truncated).toContain(
    "One Institute, 20 April 2025 is newer, with figures of 1 area only: there Aland in 2023 is 4.9 % instead of 4.3 %.",
  );
  expect(model.aside).toBe(model.truncated);
  expect(present({ areas: ["AAA", "BBB", "CCC"] }, rows).truncated).not.toContain("newer");
  // One newer still, which says nothing of it, does not hide what the other says.
  const more = {
    ...catalog(),
    publications: [...catalog().publications, publication("one-2026", "one", "2026-07-01")],
  };
  const silent = observation("one-2026", "BBB", "2023", 4.3, "A");
  expect(
    present({ areas: ["AAA", "BBB", "CCC"] }, [...rows, newer, silent], chartContext(more, "Site")).truncated,
  ).toMatch(/there Aland in 2023 is 4.9 % instead of 4.3 %\. One Institute, 1 July 2026 is newer/);
});

test("sums of a publication that leaves things out are floors, in the title and beside the chart", () => {
  const partial = {
    ...catalog(),
    publications: catalog().publications.map((one) => ({ ...one, coverage: "partial" as const })),
  };
  const rows = ["2022-01", "2022-02"].map((period) =>
    observation("one-2024", "AAA", period, 2, "A", { indicator: "aid" }),
  );
  const more = { template: "indicators", indicators: ["aid"], areas: ["AAA"], period: "", defaults: "sum=running" };
  const [whole, floor] = [catalog(), partial].map((one) =>
    present(more, rows, chartContext(one, "Site"), { running: true, measure: "aid", areas: ["AAA"] }),
  );
  expect(whole?.title).toBe("Aid given, Aland: €4 bn (February 2022).");
  expect(floor?.title).toBe("Aid given, Aland: at least €4 bn (February 2022).");
  expect(whole?.truncated).toBe("");
  expect(floor?.truncated).toBe("What One Institute lists is incomplete: sums of it are at least what is drawn.");
});

test("by area: all lines from one edition, the article's and the edition's day marked, forecasts dashed from the last figure that is none", () => {
  const rows = ["AAA", "BBB"].flatMap((area, index) => [
    observation("one-2024", area, "2022", 1 + index, "A"),
    observation("one-2024", area, "2023", 2 - index * 3, "E"),
    observation("one-2024", area, "2024", 3),
    observation("one-2024", area, "2025", 4),
    observation("one-2023", area, "2023", 99),
  ]);
  const model = present({}, rows);
  const [first] = model.panels[0]?.series ?? [];
  expect(first?.points.map((point) => point.y)).toEqual([1, 2, 3, 4]);
  // A year's figure stands in the middle of the year.
  expect(first?.dashedFrom).toBe(Date.UTC(2023, 6, 2));
  expect(model.title).toBe(
    "Growth of output (One Institute, 16 April 2024): Aland 2.0 % in 2023, +3.0 points against Beland.",
  );
  expect(model.panels[0]?.marks.map((mark) => mark.role)).toEqual(["zero", "edition", "article"]);
  expect(model.sources.map((source) => source.publication)).toEqual(["one-2024"]);
});

test("by area: a crowd of 150 areas and 40 years is three quantile lines behind the named, and the table has every figure", () => {
  const lands = Array.from({ length: 150 }, (_, index) => `L${index}`);
  const many = { ...catalog(), areas: lands.map((area) => ({ area, label: area, kind: "country" as const })) };
  const years = Array.from({ length: 40 }, (_, index) => String(1990 + index));
  const rows = lands.flatMap((area, at) =>
    years.map((year, index) => observation("one-2024", area, year, ((at * 7 + index * 3) % 23) - 5)),
  );
  const model = present({ areas: [], period: "" }, rows, chartContext(many, "Site"));
  expect(model.panels[0]?.series).toHaveLength(4);
  expect(countPoints(model)).toBeLessThanOrEqual(MAX_POINTS);
  expect(model.table.rows).toHaveLength(6000);
  expect(model.truncated).toContain("149 areas");
});

test("forecast errors: forecast less outcome, by months before the end of the year", () => {
  const model = present({ template: "forecast-errors", period: "2024" }, editions);
  const points = model.panels[0]?.series.flatMap((series) => series.points) ?? [];
  expect(points.map((point) => point.y)).toEqual([-3.2, -1.137]);
  expect(points[1]?.x).toBeCloseTo(8.5, 1);
});

test("forecast errors: an estimate is an outcome only where verdicts would take it for one, and ranges are counted aloud", () => {
  const errors = (...rows: ReturnType<typeof observation>[]) =>
    present({ template: "forecast-errors", period: "2024" }, rows);
  const late = observation("two-2025", "AAA", "2024", 4.9, "E");
  const noteOf = (model: ReturnType<typeof errors>) => model.panels[0]?.series[0]?.points[0]?.note ?? "";
  // Another had to give the first count after it, or gave one before it.
  expect(noteOf(errors(...editions, late))).toContain("outcome 4.9");
  expect(noteOf(errors(...editions, late, observation("two-2025", "AAA", "2024", 4.4, "A")))).toContain("outcome 4.4");
  const forecasts = editions.filter(({ status }) => status === "F");
  const early = observation("one-2024", "AAA", "2024", 9, "E");
  expect(errors(...forecasts, early).panels).toEqual([]);
  const wide = observation("two-2024", "AAA", "2024", null, "F", { low: 1, high: 6 });
  expect(errors(...editions, wide).truncated).toContain("2 forecasts given only as ranges are left out.");
});

test("an estimate, however late, is not called the outcome, nor put before one", () => {
  const late = observation("two-2025", "AAA", "2024", 4.9, "E");
  const period = { period: "2024" };
  const model = present({ template: "vintages", ...period }, [...editions, late]);
  expect(model.title).toContain("; the newest outcome is 4.3 % (One Institute, 20 April 2025), a later estimate");
  expect(model.howToRead).toContain("With estimates, the sources’ newest editions give 4.3 % to 4.9 %.");
  const other = observation("two-2025", "AAA", "2024", 4.1, "A");
  expect(present({ template: "vintages", ...period }, [...editions, other]).howToRead).toContain(
    "The sources’ newest editions give 4.1 % to 4.3 %.",
  );
  const only = [...editions.slice(0, 2), late];
  expect(present({ template: "vintages", ...period }, only).title).toContain(
    "; the newest estimate is 4.9 % (Two Institute, 14 October 2025).",
  );
  const within = { template: "forecasts-against-outturn", period: "2024-03..2024-06" };
  expect(present(within, [...editions, late]).title).toContain("lower than the outcome of 4.3 %.");
  expect(present(within, only).title).toContain("lower than the estimate of 4.9 %.");
});

test("forecasts against the outcome: the table has all that the title counts, and the outcome", () => {
  const { table } = present({ template: "forecasts-against-outturn", period: "2024-03..2024-06" }, editions);
  const [value, status] = ["value", "status"].map((name) => table.columns.findIndex((column) => column.name === name));
  expect(table.rows.map((row) => [row[value ?? -1], row[status ?? -1]])).toContainEqual(["4.3", "A"]);
});

test("forecasts against the outcome: only those published within the period, the lowest on top", () => {
  const rows = [...editions, observation("one-2023", "AAA", "2023", 9)];
  const model = present({ template: "forecasts-against-outturn", period: "2024-03..2024-06" }, rows);
  expect(model.panels[0]?.series[0]?.points.map((point) => point.x)).toEqual([1.5, 3.163]);
  expect(model.title).toBe("2 of 2 forecasts of 2024 growth of output in Aland were lower than the outcome of 4.3 %.");
});

test("a forecast given as a range has no figure: not in the table, not in the words, and no lower one while it reaches over the outcome", () => {
  const wide = observation("two-2024", "AAA", "2024", null, "F", { low: 1, high: 6 });
  const rows = [...editions.slice(0, 3), wide];
  const model = present({ template: "forecasts-against-outturn", period: "2024-03..2024-06" }, rows);
  expect(model.title).toBe("1 of 2 forecasts of 2024 growth of output in Aland were lower than the outcome of 4.3 %.");
  const cell = (name: string) => model.table.rows[1]?.[model.table.columns.findIndex((column) => column.name === name)];
  expect([cell("value"), cell("value_low"), cell("value_high")]).toEqual(["", "1", "6"]);
  const [panel] = model.panels;
  const [series] = panel?.series ?? [];
  const point = series?.points[1];
  expect(point).toMatchObject({ x: 3.5, callout: "1.0–6.0 %" });
  expect(panel && series && point && pointText(model, panel, series, point, "en-GB").lines[0]).toBe(
    "1 % to 6 %, forecast",
  );
});

test("small multiples: every panel has its own scale and starts at zero", () => {
  const model = present({ template: "panels", period: "" }, [
    observation("one-2024", "AAA", "2022-03", 900, "A"),
    observation("one-2024", "BBB", "2022-03", 9, "A"),
  ]);
  expect(model.panels.map((panel) => [panel.title, panel.y.domain])).toEqual([
    ["Aland", [0, 1000]],
    ["Beland", [0, 10]],
  ]);
  expect(model.aside).toMatch(/ Every panel has its own scale\.$/);
});

test("small multiples: the line that stands in every panel is named once, beside them", () => {
  const rows = ["2024-03", "2024-06"].map((period) => observation("one-2024", "AAA", period, 9, "A"));
  const { aside, howToRead } = present({ template: "panels", period: "", howToRead: "Bars are months." }, rows);
  const line = "Every panel has its own scale. The dotted line is the article's day, 19 April 2024.";
  // What is counted is said wherever the panels stand.
  const said = `Bars are months. ${line}`;
  expect([aside, howToRead.startsWith(said)]).toEqual([said, true]);
});

test("small multiples: of what came new each month every panel has the sum, of a rate and of a running total none", () => {
  const rows = [
    observation("one-2024", "AAA", "2022-03", 1900, "A"),
    observation("one-2024", "AAA", "2022-04", 12, "A"),
    observation("one-2024", "BBB", "2022-03", 8, "A"),
  ];
  const own = catalog();
  const counts = chartContext({ ...own, indicators: own.indicators.map((one) => ({ ...one, unit: "count" })) }, "Site");
  const titles = (chart: Parameters<typeof present>[0], context = counts) =>
    present({ template: "panels", period: "", ...chart }, rows, context).panels.map((panel) => panel.title);
  expect(present({ template: "panels", period: "" }, rows, counts).aside).toContain(
    "“In all” adds up the months drawn.",
  );
  expect(titles({})).toEqual(["Aland: 1,912 in all, Mar 2022 to Apr 2022", "Beland: 8 in all, Mar 2022"]);
  const { panels, howToRead } = present({ template: "panels", period: "" }, rows, counts);
  // After its last month a panel's axis is shaded: nothing there is a zero.
  expect(panels.map(({ bands }) => bands.length)).toEqual([0, 1]);
  expect(panels[1]?.bands[0]).toMatchObject({ role: "window", to: panels[1]?.x.domain[1] });
  expect(new Date(panels[1]?.bands[0]?.from ?? 0).toISOString()).toMatch(/^2022-0(?:3-31|4-01)/);
  expect(howToRead).toContain("Shaded: months after a panel's last figure");
  expect(titles({ drawing: "step" })).toEqual(["Aland", "Beland, data to March 2022"]);
  expect(titles({}, chartContext(own, "Site"))).toEqual(["Aland", "Beland, data to March 2022"]);
});

test("events: those of one day are all named when none can be told to be the first", () => {
  const own = catalog();
  const event = (id: string, day: string) => ({
    event: id,
    happenedOn: day,
    title: id,
    area: "AAA",
    kind: "visit.x",
    place: "",
    publication: "one-2024",
    note: "",
    file: "",
    line: 0,
  });
  const chart = { template: "events", areas: [], period: "2022", events: ["Base"], eventKinds: ["visit."] };
  const titleOf = (days: string[]) =>
    present(
      chart,
      [],
      chartContext(
        { ...own, events: [event("Base", "2022-04-02"), ...days.map((day, at) => event(`Visit ${at + 1}`, day))] },
        "Site",
      ),
    ).title;
  expect(titleOf(["2022-04-08", "2022-04-08", "2022-04-09"])).toBe(
    "First after “Base” (2 April 2022): Visit 1; Visit 2, all on 8 April 2022.",
  );
  expect(titleOf(["2022-04-08T09:00", "2022-04-08T12:00"])).toBe(
    "First after “Base” (2 April 2022): Visit 1, 8 April 2022.",
  );
});

test("small multiples: a panel whose figures end earlier says so", () => {
  const model = present({ template: "panels", period: "" }, [
    observation("one-2024", "AAA", "2022-03", 900, "A"),
    observation("one-2024", "BBB", "2022-03", 9, "A"),
    observation("one-2024", "BBB", "2022-04", 8, "A"),
  ]);
  expect(model.panels.map((panel) => panel.title)).toEqual(["Aland, data to March 2022", "Beland"]);
});

test.each(Object.keys(TEMPLATES))("%s: nothing to draw is said, not drawn", (template) => {
  const model = present({ template }, []);
  expect(model.panels).toEqual([]);
  expect(model.empty).not.toBe("");
});
