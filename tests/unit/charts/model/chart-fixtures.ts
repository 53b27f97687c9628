import { emptyCatalog, type Catalog } from "../../../../app/domain/catalog.ts";
import type { Observation, Publication, Status } from "../../../../app/domain/evidence.ts";
import { panelOf, seriesOf } from "../../../../app/charts/model/build.ts";
import type { ChartModel, ChartPoint, Panel } from "../../../../app/charts/model/chart-model.ts";
import type { ChartDefinition } from "../../../../app/charts/model/definition.ts";
import type { RowsCounted } from "../../../../app/wording/context.ts";
import { rowsAxis, valueAxis } from "../../../../app/charts/layout/scale.ts";
import { timeAxis } from "../../../../app/charts/layout/time-axis.ts";

/** Invented for the tests: two forecasters of growth in three lands. */
export function publication(id: string, publisher: string, publishedOn: string): Publication {
  return {
    publication: id,
    publisher,
    title: "Outlook",
    edition: publishedOn,
    publishedOn,
    retrievedOn: "2024-06-01",
    url: `https://example.org/${id}`,
    seenAt: "",
    licence: "free",
    redistributable: true,
    confidence: "high",
    coverage: "complete",
    note: "",
  };
}

export function observation(
  publicationId: string,
  area: string,
  period: string,
  value: number | null,
  status: Status = "F",
  more: Partial<Observation> = {},
): Observation {
  return {
    publication: publicationId,
    indicator: "growth",
    area,
    period,
    value,
    low: null,
    high: null,
    status,
    seenAt: "",
    note: "",
    file: "observations/x.csv",
    line: 2,
    ...more,
  };
}

/** What counts in a scenario, by row alone; nothing is known of lines. */
export function countedWhere(row: (one: Observation) => boolean): RowsCounted {
  return { row, line: () => null };
}

export function catalog(): Catalog {
  return {
    ...emptyCatalog(),
    articles: [
      {
        article: "a",
        title: "T",
        author: "",
        publisher: "P",
        publishedOn: "2024-04-19",
        url: "https://example.org",
        language: "en",
        summary: "",
      },
    ],
    indicators: [
      {
        indicator: "growth",
        label: "Growth of output",
        definition: "",
        unit: "percent",
        decimals: 1,
        topic: "economy",
        frequency: "annual",
      },
      {
        indicator: "aid",
        label: "Aid given",
        definition: "",
        unit: "EUR_bn",
        decimals: 1,
        topic: "aid",
        frequency: "monthly",
      },
      {
        indicator: "usd_per_eur",
        label: "Rate",
        definition: "",
        unit: "USD_per_EUR",
        decimals: 4,
        topic: "aid",
        frequency: "monthly",
      },
      {
        indicator: "gdp",
        label: "GDP",
        definition: "",
        unit: "EUR_bn",
        decimals: 0,
        topic: "aid",
        frequency: "annual",
      },
    ],
    areas: [
      { area: "AAA", label: "Aland", kind: "country" },
      { area: "BBB", label: "Beland", kind: "country" },
      { area: "CCC", label: "Celand", kind: "country" },
      { area: "ALL", label: "All lands", kind: "group" },
    ],
    memberships: ["AAA", "BBB", "CCC"].map((area) => ({ group: "ALL", area, publication: "one-2023" })),
    publishers: [
      { publisher: "one", label: "One Institute", kind: "research", party: "", url: "" },
      { publisher: "two", label: "Two Institute", kind: "research", party: "", url: "" },
    ],
    publications: [
      publication("one-2023", "one", "2023-10-05"),
      publication("one-2024", "one", "2024-04-16"),
      publication("one-2025", "one", "2025-04-20"),
      publication("two-2024", "two", "2024-03"),
      publication("two-2025", "two", "2025-10-14"),
    ],
  };
}

export function definition(more: Partial<ChartDefinition> = {}): ChartDefinition {
  return {
    chart: "growth",
    topic: "economy",
    position: 1,
    template: "by-area",
    heading: "Growth",
    measured: "Growth",
    howToRead: "One line a land.",
    indicators: ["growth"],
    areas: ["AAA", "BBB"],
    publishers: [],
    period: "2022..2026",
    controls: ["area", "period", "edition", "measure", "unit", "share", "scale", "sum"],
    events: [],
    eventKinds: [],
    shareOf: "",
    drawing: "",
    defaults: "",
    ...more,
  };
}

const point = (x: number, y: number | null, more: Partial<ChartPoint> = {}): ChartPoint => ({
  x,
  y,
  label: new Date(x).toISOString().slice(0, 4),
  publication: "one-2024",
  status: "A",
  area: "AAA",
  ...more,
});

/** A model with lines (a gap, a range, a forecast), bars in a pile and rows. */
export function sampleModel(): ChartModel {
  const years = [2020, 2021, 2022, 2023, 2024].map((year) => Date.UTC(year, 0, 1));
  const x = timeAxis(Date.UTC(2019, 6, 1), Date.UTC(2024, 6, 1));
  const line = (shift: number) =>
    years.map((at, index) =>
      point(
        at,
        index === 2 && shift === 0 ? null : index + shift,
        index === 4 ? { status: "F", low: index, high: index + 2 } : {},
      ),
    );
  const lines: Panel = panelOf(
    "lines",
    x,
    valueAxis([-1, 8], "percent"),
    [
      seriesOf("a", "Aland", line(0), { role: "subject", dashedFrom: years[3] ?? null }),
      seriesOf("b", "Beland", line(2.25), { colour: 2, shape: "square", drawing: "step" }),
    ],
    {
      marks: [
        { axis: "y", at: 0, label: "", role: "zero" },
        { axis: "x", at: Date.UTC(2024, 3, 19), label: "Article", role: "article" },
      ],
      bands: [{ axis: "y", from: 3.15, to: 3.25, label: "claimed", role: "claimed" }],
    },
  );
  const bars: Panel = panelOf(
    "bars",
    x,
    valueAxis([0, 9], "count", { zero: true }),
    ["one", "two"].map((id, index) =>
      seriesOf(
        id,
        id,
        years.map((at) => point(at, index + 1.5)),
        { drawing: "bar", stack: "all", colour: index + 1 },
      ),
    ),
  );
  const rows: Panel = panelOf("rows", valueAxis([-2, 5], "percent"), rowsAxis(["Celand", "Beland"]), [
    seriesOf(
      "r",
      "Lands",
      [
        { ...point(3.2, 0), label: "Celand", low: 3, high: 4 },
        { ...point(-1, 1), label: "Beland", callout: "−4.2 points" },
      ],
      { drawing: "dots" },
    ),
  ]);
  return {
    chart: "sample",
    kind: "line",
    title: "Aland grew <faster> & Beland did not",
    subtitle: "Growth, percent",
    howToRead: "Lines go up.",
    description: "Growth of two lands.",
    panels: [lines, bars, rows],
    sources: [
      {
        publication: "one-2024",
        publisher: "One Institute",
        name: "One Institute, Outlook, April 2024",
        publishedOn: "2024-04-16",
        confidence: "high",
        citation: "c",
        url: "https://example.org",
        redistributable: true,
      },
    ],
    table: { columns: [], rows: [] },
    empty: "",
    truncated: "",
    freshness: "",
  };
}

/** One year of one area in three editions of a publisher and in one of another. */
export const editions = [
  observation("one-2023", "AAA", "2024", 1.1),
  observation("one-2024", "AAA", "2024", 3.163),
  observation("one-2025", "AAA", "2024", 4.3, "A"),
  observation("two-2024", "AAA", "2024", null, "F", { low: 1, high: 2 }),
];
