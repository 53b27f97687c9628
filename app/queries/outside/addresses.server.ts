/** The addresses that programs read, described once: the page for developers and the OpenAPI document are made of this. */

export interface AddressParameter {
  name: string;
  in: "path" | "query";
  description: string;
  /** A word that the address takes, for examples: of the package in hand where it depends on it. */
  example?: string;
  repeatable?: boolean;
  /** Of the query; what stands in the path is always needed. */
  required?: boolean;
}

export interface Address {
  /** With parts to fill in braces, as OpenAPI writes it. */
  path: string;
  summary: string;
  /** Media types that it answers with; the extension in the path decides. */
  type: string;
  parameters: AddressParameter[];
}

/** Words of the package in hand that make each example an address that answers; null where it has no such thing. */
export interface AddressExamples {
  article: string | null;
  claim: string | null;
  chart: string | null;
  table: string | null;
  publication: string | null;
}

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv";
const ZIP_TYPE = "application/zip";
const SVG_TYPE = "image/svg+xml";
const ATOM_TYPE = "application/atom+xml";
const PNG_TYPE = "image/png";

const TYPES: Record<string, string> = { json: JSON_TYPE, csv: CSV_TYPE, zip: ZIP_TYPE, svg: SVG_TYPE, png: PNG_TYPE };

const SCENARIO: AddressParameter[] = [
  { name: "scenario", in: "query", description: "Id of a named scenario: which evidence counts." },
  { name: "as_of", in: "query", description: "Only what was known by this day (YYYY-MM-DD).", example: "2024-04-19" },
  { name: "publisher", in: "query", description: "Ids of the publishers that count, separated by ~." },
  { name: "exclude", in: "query", description: "Ids of publishers that do not count, separated by ~." },
  { name: "basis", in: "query", description: "forecast or outturn (outcomes); left out: both." },
];

const TABLE: AddressParameter[] = [
  {
    name: "column__operator",
    in: "query",
    description:
      "A filter, for any column: __exact, __not, __contains, __gt, __gte, __lt, __lte, __in (values separated by commas), __isnull, __notnull. A column alone means __exact. Values may be codes or the labels that pages show.",
  },
  { name: "_search", in: "query", description: "Words that must all occur in a row." },
  { name: "_sort", in: "query", description: "Column to sort by, ascending; _sort_desc descending.", repeatable: true },
  { name: "_col", in: "query", description: "Column to show; all when left out.", repeatable: true },
  { name: "_size", in: "query", description: "JSON only: rows a page. Left out, JSON gives every row." },
  { name: "_page", in: "query", description: "JSON only: which page, from 1; `next` in the answer leads on." },
  { name: "_bom", in: "query", description: "CSV only: 1 adds a byte order mark for Excel." },
  { name: "_raw", in: "query", description: "CSV only: 1 leaves cells that a spreadsheet would run as they are." },
];

const CHART: AddressParameter[] = [
  { name: "area", in: "query", description: "Areas to show, separated by ~, where the chart lets one choose." },
  { name: "period", in: "query", description: "From and to, as 2022..2026, where the chart lets one choose." },
  ...SCENARIO,
];

function of(
  path: string,
  formats: readonly string[],
  summary: string,
  parameters: readonly AddressParameter[] = [],
): Address[] {
  return formats.map((format) => ({
    path: `${path}.${format}`,
    summary,
    type: TYPES[format] ?? JSON_TYPE,
    parameters: [...parameters],
  }));
}

function place(name: string, description: string, example: string | null): AddressParameter {
  return { name, in: "path", description, ...(example !== null && { example }) };
}

/** Every address for programs, with examples out of the package in hand. */
export function addresses(examples: AddressExamples): Address[] {
  const article = place("article", "Id of an article", examples.article);
  const claim = place("claim", "Id of a claim of it", examples.claim);
  const chart = place("chart", "Id of a chart", examples.chart);
  const table = place("table", "Name of a table", examples.table);
  const publication = place("publication", "Id of a publication", examples.publication);
  return [
    ...of("/articles", ["json", "csv"], "All articles, each with how its claims come out in its first scenario", [
      { name: "_search", in: "query", description: "Words of its title, author, publisher, day or topics." },
      { name: "topic", in: "query", description: "A topic of its claims." },
      { name: "_sort", in: "query", description: "Column to sort by; _sort_desc the other way." },
    ]),
    ...of(
      "/articles/{article}",
      ["json", "csv"],
      "Verdicts of an article: one row for each claim, reading and scenario",
      [article, ...SCENARIO],
    ),
    {
      path: "/articles/{article}.report.html",
      summary: "A whole check as one file that can be read without a connection",
      type: "text/html",
      parameters: [article, ...SCENARIO],
    },
    ...of("/articles/{article}", ["zip"], "A whole check as a data package of its own, with hashes", [article]),
    {
      path: "/articles/{article}/claims.jsonl",
      summary: "The schema.org ClaimReview of every claim, one on each line",
      type: "application/jsonl",
      parameters: [article, ...SCENARIO],
    },
    ...of("/articles/{article}/claims/{claim}", ["json", "csv", "zip"], "A claim: its findings and the rows used", [
      article,
      claim,
      { name: "reading", in: "query", description: "Id of one of its readings; left out: the first." },
      ...SCENARIO,
    ]),
    ...of(
      "/articles/{article}/claims/{claim}/evidence",
      ["json"],
      "All figures that a claim's readings can be tried on, in every edition, and what the catalog says about them",
      [article, claim],
    ),
    ...of("/articles/{article}/claims/{claim}/figures", Object.keys(TYPES), "The chart of a claim", [
      article,
      claim,
      ...SCENARIO,
    ]),
    ...of("/articles/{article}/claims/{claim}/history", Object.keys(TYPES), "How the verdict came about day by day", [
      article,
      claim,
      ...SCENARIO,
    ]),
    ...of("/compare", ["json", "csv", "zip"], "Scenarios side by side", [
      { name: "article", in: "query", description: "Id of the article; may be left out where there is one." },
      { name: "vs", in: "query", description: "A further scenario, named or stated.", repeatable: true },
      ...SCENARIO,
    ]),
    ...of("/charts/{chart}", Object.keys(TYPES), "A chart: its numbers, or its picture", [chart, ...CHART]),
    ...of("/datasets", ["json"], "All tables"),
    ...of("/datasets/{table}", ["csv", "json", "zip"], "All rows of a table that match its filters", [table, ...TABLE]),
    ...of(
      "/datasets/{table}.metadata",
      ["json"],
      "What a table’s columns mean, its sources with their licences, and the hash of its CSV",
      [table, ...TABLE],
    ),
    ...of("/sources", ["json"], "All publishers and their publications", [
      { name: "_search", in: "query", description: "Words of a publisher, title or edition." },
      { name: "_kind", in: "query", description: "Kind of publisher: government, media, research …" },
      { name: "_party", in: "query", description: "Area that publishers are organs of; none: those of no party." },
      { name: "_order", in: "query", description: "name or newest: those that published last first." },
    ]),
    ...of("/sources/{publication}", ["json"], "One publication and the tables that use it", [publication]),
    ...of("/changes", ["json"], "New editions, changed verdicts and corrections, the newest first, page by page", [
      {
        name: "article",
        in: "query",
        description: "Id of an article: its verdicts and the editions that they turned on.",
      },
      { name: "only", in: "query", description: "verdicts, publications or corrections; left out: all." },
      { name: "since", in: "query", description: "Only changes of this day (YYYY-MM-DD) and later." },
      { name: "_page", in: "query", description: "Which page, from 1." },
    ]),
    ...of("/corrections", ["json"], "What the data once got wrong, the newest correction first"),
    {
      path: "/feed.atom",
      summary: "The newest editions, verdicts and corrections for feed readers (Atom)",
      type: ATOM_TYPE,
      parameters: [],
    },
    {
      path: "/articles/{article}/feed.atom",
      summary: "The newest changes of one article’s verdicts (Atom)",
      type: ATOM_TYPE,
      parameters: [article],
    },
    ...of("/search", ["json"], "Search over everything", [
      { name: "q", in: "query", description: "What to look for.", example: "growth" },
    ]),
    {
      path: "/oembed",
      summary: "oEmbed of a chart’s or a claim’s page",
      type: JSON_TYPE,
      parameters: [
        {
          name: "url",
          in: "query",
          description: "Address of a chart’s or a claim’s page on this site.",
          required: true,
        },
        { name: "maxwidth", in: "query", description: "Width in pixels that there is room for." },
        { name: "maxheight", in: "query", description: "Height in pixels that there is room for." },
      ],
    },
    { path: "/healthz", summary: "Whether the server is alive", type: JSON_TYPE, parameters: [] },
    {
      path: "/readyz",
      summary: "Whether the server can answer: its engine and its drawing threads",
      type: JSON_TYPE,
      parameters: [],
    },
  ];
}

/** The address with its examples filled in; null where the package has nothing to fill in, or the address needs more. */
export function examplePath({ path, parameters }: Address): string | null {
  let filled = path;
  for (const { name, in: where, example, required = false } of parameters) {
    if (required && example === undefined) return null;
    if (where !== "path") continue;
    if (example === undefined) return null;
    filled = filled.replace(`{${name}}`, encodeURIComponent(example));
  }
  return filled;
}
