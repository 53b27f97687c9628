/** Every URL that the application builds. Ids are encoded; a query is given as URLSearchParams or left out. */

export type Query = URLSearchParams | string | undefined;

function withQuery(path: string, query?: Query): string {
  const text = query === undefined ? "" : query.toString().replace(/^\?/, "");
  return text === "" ? path : `${path}?${text}`;
}

const id = encodeURIComponent;

export const homePath = "/";
export const comparePath = (query?: Query) => withQuery("/compare", query);
export const comparePathAs = (format: "json" | "csv" | "zip", query?: Query) => withQuery(`/compare.${format}`, query);

export const articlesPath = (query?: Query) => withQuery("/articles", query);
export const articlesFile = (format: "json" | "csv", query?: Query) => withQuery(`/articles.${format}`, query);
export const articlePath = (article: string, query?: Query) => withQuery(`/articles/${id(article)}`, query);
/** `report.html`: the whole check as one page that asks for nothing; `zip`: as a data package that can be tried again. */
export const articleFile = (article: string, format: "json" | "csv" | "report.html" | "zip", query?: Query) =>
  withQuery(`/articles/${id(article)}.${format}`, query);

/** One ClaimReview a line. */
export const claimReviewsFile = (article: string) => `/articles/${id(article)}/claims.jsonl`;

export const claimPath = (article: string, claim: string, query?: Query) =>
  withQuery(`/articles/${id(article)}/claims/${id(claim)}`, query);
export const claimFile = (article: string, claim: string, format: "json" | "csv" | "zip", query?: Query) =>
  withQuery(`/articles/${id(article)}/claims/${id(claim)}.${format}`, query);

/** The figures that a claim's readings may be tried on, for a browser that tries them itself. */
export const claimEvidenceFile = (article: string, claim: string) =>
  `/articles/${id(article)}/claims/${id(claim)}/evidence.json`;
/** The same for all claims of an article. */
export const articleEvidenceFile = (article: string) => `/articles/${id(article)}/evidence.json`;

export const claimChartFile = (
  article: string,
  claim: string,
  chart: "figures" | "history",
  format: "csv" | "json" | "zip" | "svg" | "png",
  query?: Query,
) => withQuery(`/articles/${id(article)}/claims/${id(claim)}/${chart}.${format}`, query);

/** The same chart in a page for other people's frames. */
export const embedClaimChartPath = (article: string, claim: string, chart: "figures" | "history", query?: Query) =>
  withQuery(`/embed/articles/${id(article)}/claims/${id(claim)}/${chart}`, query);

export const topicPath = (topic: string, query?: Query) => withQuery(`/topics/${id(topic)}`, query);

export type ChartFormat = "csv" | "json" | "svg" | "png" | "zip";
export const chartsPath = (query?: Query) => withQuery("/charts", query);
export const chartPath = (chart: string, query?: Query) => withQuery(`/charts/${id(chart)}`, query);
export const chartFile = (chart: string, format: ChartFormat, query?: Query) =>
  withQuery(`/charts/${id(chart)}.${format}`, query);
export const embedChartPath = (chart: string, query?: Query) => withQuery(`/embed/charts/${id(chart)}`, query);
/** What makes the charts of pages in frames live; only of a built site. */
export const EMBED_SCRIPT = "/embed-live.js";

export const datasetsPath = (query?: Query) => withQuery("/datasets", query);
export const datasetsFile = (query?: Query) => withQuery("/datasets.json", query);
export const datasetPath = (table: string, query?: Query) => withQuery(`/datasets/${id(table)}`, query);
export type DatasetFormat = "csv" | "json" | "zip" | "metadata.json";
export const datasetFile = (table: string, format: DatasetFormat, query?: Query) =>
  withQuery(`/datasets/${id(table)}.${format}`, query);
/** The page after this one of a table's JSON; its size stands in the query. */
export const nextDatasetPage = (table: string, query: Query, page: number) => {
  const next = new URLSearchParams(query?.toString());
  next.set("_page", String(page + 1));
  return datasetFile(table, "json", next);
};
export const datasetRowPath = (table: string, file: string, line: number) =>
  withQuery(`/datasets/${id(table)}/row`, new URLSearchParams({ file, line: String(line) }));
/** A chart of the rows that a query of the table keeps. */
export const datasetChartPath = (table: string, query?: Query) => withQuery(`/datasets/${id(table)}/chart`, query);
export const datasetChartFile = (table: string, format: ChartFormat, query?: Query) =>
  withQuery(`/datasets/${id(table)}/chart.${format}`, query);
export const embedDatasetChartPath = (table: string, query?: Query) =>
  withQuery(`/embed/datasets/${id(table)}/chart`, query);

export const sourcesPath = (query?: Query) => withQuery("/sources", query);
export const sourcePath = (publication: string) => `/sources/${id(publication)}`;
export const sourcesFile = (query?: Query) => withQuery("/sources.json", query);
export const sourceFile = (publication: string) => `/sources/${id(publication)}.json`;
export const aboutPath = "/about";
/** Who runs this copy, where its figures come from and how to have one put right. */
export const whoPath = "/who";
export const glossaryPath = "/glossary";
/** Where a term of the glossary is explained. */
export const termPath = (term: string) => `${glossaryPath}#${id(term)}`;
/** The addresses for programs, explained. */
export const developersPath = "/developers";
export const openApiPath = "/openapi.json";
export const searchPath = (query?: Query) => withQuery("/search", query);
export const searchFile = (query?: Query) => withQuery("/search.json", query);
export const changesPath = (query?: Query) => withQuery("/changes", query);
export const changesFile = (query?: Query) => withQuery("/changes.json", query);
/** What was wrong in the data and was put right; with an id, where that correction stands. */
export const correctionsPath = (correction?: string) =>
  correction === undefined ? "/corrections" : `/corrections#${id(correction)}`;
export const correctionsFile = "/corrections.json";
/** What is new, for feed readers: of everything, or of one article's verdicts. */
export const feedPath = (article?: string) =>
  article === undefined ? "/feed.atom" : `/articles/${id(article)}/feed.atom`;
/** Alive: the process answers. */
export const healthPath = "/healthz";
/** Ready: engine and drawing threads answer too. */
export const readyPath = "/readyz";
/** Under --watch alone: tells open pages the version of what is served. */
export const watchPath = "/watch-events";
