/** What travels with an extract: metadata, a data package of just this extract, and a README with the citations. Pure. */
import { formatTableQuery } from "../../domain/table-query.ts";
import type { ColumnInfo, Filter, TableInfo, TableRequest } from "../../domain/tables.ts";
import type { ChartContext } from "../../wording/context.ts";
import { citation, publisherLabel } from "../../wording/sources.ts";
import { counted } from "../../wording/words.ts";

export interface ExtractFacts {
  table: TableInfo;
  request: TableRequest;
  filteredRows: number;
  /** The finished CSV; null where none may be made. */
  file: { bytes: number; sha256: string; escapedCells: number; bom: boolean; raw: boolean } | null;
  /** Publications among the filtered rows, with how many rows name them. */
  used: readonly { publication: string; rows: number }[];
  /** Publications that keep the rows from being handed out. */
  withheld: readonly string[];
  /** Address of the CSV, absolute or from the site's root; "" where there is none. */
  url: string;
}

export interface PublicationNote {
  publication: string;
  title: string;
  edition: string;
  publisher: string;
  published_on: string;
  licence: string;
  redistributable: boolean;
  confidence: string;
  /** `partial` where the publication leaves things out, so that sums of its rows are floors. */
  coverage: string;
  url: string;
  citation: string;
  rows: number;
}

export interface ExtractMetadata {
  ok: true;
  title: string;
  description: string;
  table: string;
  url: string;
  query: string;
  filters: { column: string; operator: string; values: string[]; words: string }[];
  search: string;
  sort: { column: string; descending: boolean }[];
  filtered_rows: number;
  total_rows: number;
  downloadable: boolean;
  withheld: string[];
  columns: { name: string; label: string; unit: string; description: string; type: string }[];
  publications: PublicationNote[];
  file: {
    sha256: string;
    bytes: number;
    escaped_cells: number;
    encoding: string;
    missing: string;
    note: string;
  } | null;
}

const WORDS: Record<Filter["operator"], string> = {
  exact: "is",
  not: "is not",
  contains: "contains",
  gt: "is greater than",
  gte: "is at least",
  lt: "is less than",
  lte: "is at most",
  in: "is one of",
  isnull: "is missing",
  notnull: "is present",
};

/** "Period is at least 2022": a filter as people say it. */
export function filterWords(filter: Filter, table: TableInfo): string {
  const title = table.columns.find((column) => column.name === filter.column)?.title || filter.column;
  return [title, WORDS[filter.operator], filter.values.join(", ")].filter((part) => part !== "").join(" ");
}

export function extractMetadata(facts: ExtractFacts, context: ChartContext): ExtractMetadata {
  const { table, request, file } = facts;
  return {
    ok: true,
    title: table.title,
    description: table.description,
    table: table.name,
    url: facts.url,
    query: formatTableQuery({ ...request, page: 1, facets: [] }, table, {}, { defaultSize: request.size }),
    filters: request.filters.map((filter) => ({ ...filter, words: filterWords(filter, table) })),
    search: request.search,
    sort: request.sort,
    filtered_rows: facts.filteredRows,
    total_rows: table.rows,
    downloadable: facts.withheld.length === 0,
    withheld: [...facts.withheld],
    columns: shown(table, request).map(({ name, title, unit, description, type }) => ({
      name,
      label: title,
      unit,
      description,
      type,
    })),
    publications: facts.used.map((use) => publicationNote(use, context)),
    file: file && {
      sha256: file.sha256,
      bytes: file.bytes,
      escaped_cells: file.escapedCells,
      encoding: file.bom ? "UTF-8 with byte order mark" : "UTF-8",
      missing: "empty cell",
      note: file.raw
        ? "Cells are as stored."
        : "Text cells that a spreadsheet would read as a formula begin with an apostrophe that is not in the data; escaped_cells counts them.",
    },
  };
}

function shown(table: TableInfo, request: TableRequest): ColumnInfo[] {
  if (request.columns.length === 0) return table.columns;
  return request.columns.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
}

function publicationNote(use: { publication: string; rows: number }, context: ChartContext): PublicationNote {
  const known = context.publication(use.publication);
  return {
    publication: use.publication,
    title: known?.title ?? use.publication,
    edition: known?.edition ?? "",
    publisher: publisherLabel(context, use.publication),
    published_on: known?.publishedOn ?? "",
    licence: known?.licence ?? "",
    redistributable: known?.redistributable ?? false,
    confidence: known?.confidence ?? "",
    coverage: known?.coverage ?? "",
    url: known?.url ?? "",
    citation: citation(context, use.publication),
    rows: use.rows,
  };
}

/** What the profile takes as the path of a source that is no file of the bundle. */
const WEB_ADDRESS = /^(http|ftp)s?:\/\//u;

/** A Data Package v2 descriptor of the one CSV in the bundle, valid by the profile 2.0. */
export function extractPackage(facts: ExtractFacts, metadata: ExtractMetadata): object {
  const { table, request } = facts;
  const columns = shown(table, request);
  const names = new Set(columns.map((column) => column.name));
  const key = table.primaryKey.length > 0 && table.primaryKey.every((name) => names.has(name));
  const formula = (metadata.file?.escaped_cells ?? 0) > 0;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `${table.name.replaceAll("_", "-")}-extract`,
    title: table.title,
    description: [table.description, ...metadata.filters.map((filter) => `${filter.words}.`)].filter(Boolean).join(" "),
    ...(metadata.publications.length > 0 && {
      sources: metadata.publications.map(({ citation: title, url }) =>
        WEB_ADDRESS.test(url) ? { title, path: url } : { title },
      ),
    }),
    resources: [
      {
        name: table.name,
        type: "table",
        title: table.title,
        path: `${table.name}.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        ...(facts.file && { bytes: facts.file.bytes, hash: `sha256:${facts.file.sha256}` }),
        dialect: { header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
        schema: {
          fields: columns.map((column) => field(column, formula)),
          missingValues: [""],
          ...(key && { primaryKey: table.primaryKey }),
        },
      },
    ],
  };
}

/** Constraints on text are left out where cells were changed: a changed cell need not keep them. */
function field(column: ColumnInfo, formula: boolean): object {
  const constraints = {
    ...(column.required && { required: true }),
    ...(column.choices && !formula && { enum: column.choices }),
  };
  return {
    name: column.name,
    type: column.type,
    title: column.title,
    description: column.description,
    ...(column.unit !== "" && { unit: column.unit }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** README.md of a bundle: what it is, how to read it, whom to cite. */
export function extractReadme(metadata: ExtractMetadata): string {
  const { file } = metadata;
  const filters = metadata.filters.map((filter) => `- ${filter.words}`);
  if (metadata.search !== "") filters.push(`- some text contains: ${metadata.search}`);
  return [
    `# ${metadata.title}`,
    "",
    metadata.description,
    "",
    `${metadata.filtered_rows} of ${counted(metadata.total_rows, "row")}${filters.length > 0 ? ", where:" : "."}`,
    "",
    ...filters,
    ...(filters.length > 0 ? [""] : []),
    ...(metadata.url === "" ? [] : [`Made from ${metadata.url}`, ""]),
    `- \`${metadata.table}.csv\`: the rows. UTF-8, comma-separated, CRLF; an empty cell is missing.`,
    "- `metadata.json`: columns with units, filters, publications, check sum.",
    "- `datapackage.json`: the same for programs (Data Package v2).",
    ...(file ? ["", `sha256 of the CSV: ${file.sha256}`] : []),
    ...(file && file.escaped_cells > 0 ? ["", `${file.note} Here: ${file.escaped_cells}.`] : []),
    "",
    "## Sources",
    "",
    ...(metadata.publications.length === 0 ? ["The table names no publication."] : []),
    ...metadata.publications.map((one) => `- ${one.citation} Licence: ${one.licence || "not stated"}.`),
    "",
  ].join("\n");
}

/** The files that go into a bundle beside the CSV, for `Store.bundle`. */
export function extractParts(facts: ExtractFacts, context: ChartContext): { name: string; text: string }[] {
  const metadata = extractMetadata(facts, context);
  return [
    { name: "README.md", text: extractReadme(metadata) },
    { name: "datapackage.json", text: json(extractPackage(facts, metadata)) },
    { name: "metadata.json", text: json(metadata) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
