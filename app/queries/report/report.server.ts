import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import pLimit from "p-limit";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import { claimsOf } from "../../domain/catalog.ts";
import { fullGrid } from "../../domain/grid.ts";
import { claimPath } from "../../paths.ts";
import { csvText } from "../../tables/extracts/csv-text.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { presentHeadline } from "../../verdicts/cards/headline.ts";
import { presentClaim } from "../../verdicts/claims/claim-view.ts";
import { gridRows } from "../../verdicts/grid/grid-rows.ts";
import { presentGrid } from "../../verdicts/grid/grid-view.ts";
import { reportPage } from "../../verdicts/report/report-page.ts";
import type { ReportChart, ReportClaim, ReportFile } from "../../verdicts/report/report-view.ts";
import { articleData } from "../article.server.ts";
import { checkParameters } from "../asking/parameters.server.ts";
import { notFound } from "../asking/refuse.server.ts";
import { scenarioQuery, SELECTION } from "../asking/scenario-choice.server.ts";
import { correctionsOf } from "../changes/changes.server.ts";
import { claimChartModel } from "../claim-charts.server.ts";
import { flipsOf } from "../claim-page.server.ts";
import { claimData, type ClaimData } from "../claim.server.ts";
import { contextOf } from "../code-labels.server.ts";
import { provenanceOf } from "./provenance.server.ts";

/** A report leaves its site and is kept: like files and pictures it speaks one language. */
const LOCALE = "en-GB";

/** The site's own font, so that words in charts have the widths that they were laid out with. */
const FONT = "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";

/** Pictures of one report that are drawn side by side. */
const SIDE_BY_SIDE = 2;

export interface ReportAsked {
  article: string;
  /** The scenario's parameters; no others are taken. */
  parameters: URLSearchParams;
  /** ISO day that the report is of. */
  day: string;
  /** Before addresses that lead to the site; "" for none. */
  origin: string;
  /** Draws a model as a bare SVG in the page's own colours; throws where it cannot. */
  draw: (model: ChartModel, size: "s" | "l") => Promise<string>;
}

/**
 * A whole check of an article in one scenario as one HTML file. Throws a 404 for an unknown article, a 400 for what the
 * address may not say, and what `draw` throws.
 */
export async function articleReport({ article: id, parameters, day, origin, draw }: ReportAsked): Promise<string> {
  checkParameters(parameters, SELECTION);
  const own = new URLSearchParams(parameters);
  own.delete("vs");
  const data = await articleData(id, own, LOCALE);
  const { site, article, scenarios, selection } = data;
  const context = contextOf(site);
  const verdicts = gridRows(context, fullGrid(site.base, id, scenarios), LOCALE);
  const files = [fileOf(id, verdicts)];
  const line = pLimit(SIDE_BY_SIDE);
  const claims: ReportClaim[] = [];
  for (const claim of claimsOf(site.catalog, id)) {
    // Readers who came meanwhile are heard between two claims.
    await setImmediate();
    const tried = await claimData(id, claim.claim, own);
    const rows = tried.reading === null ? null : fileOf(claim.claim, tried.evidence);
    if (rows !== null) files.push(rows);
    claims.push({
      view: viewOf(tried),
      chart: await chartOf(tried, day, (model, size) => line(() => draw(model, size))),
      page: origin === "" ? "" : origin + claimPath(id, claim.claim, own),
      file: rows?.name ?? "",
    });
  }
  const [first] = claims;
  if (first === undefined) throw notFound("claim of this article");
  return reportPage(
    {
      siteTitle: context.siteTitle,
      article: {
        ...first.view.article,
        author: article.author,
        publisher: article.publisher,
        summary: article.summary,
      },
      headline: presentHeadline(data.cards, selection.scenario, LOCALE).sentence,
      scenario: first.view.scenario,
      columns: scenarios,
      grid: presentGrid(data.grid(), LOCALE),
      claims,
      files,
      corrections: correctionsOf(site, id),
      made: provenanceOf(site, id, day, origin),
    },
    readFileSync(createRequire(import.meta.url).resolve(FONT)).toString("base64"),
    (text) => createHash("sha256").update(text).digest("base64"),
  );
}

function fileOf(name: string, rows: RowSet): ReportFile {
  return { name: `${name}.csv`, packed: gzipSync(csvText(rows).text).toString("base64"), rows: rows.rows.length };
}

function viewOf(data: ClaimData): ReportClaim["view"] {
  const { site, scenarios } = data;
  return presentClaim({
    ...data,
    base: site.base,
    context: contextOf(site),
    versus: [],
    flips: flipsOf(data),
    history: [],
    queryOf: (one) => scenarioQuery(site.catalog, one, scenarios[0]),
    pageUrl: "",
    locale: LOCALE,
  });
}

async function chartOf(data: ClaimData, day: string, draw: ReportAsked["draw"]): Promise<ReportChart | null> {
  const model = claimChartModel(data, "figures", day);
  if (model === null) return null;
  const { title, subtitle, howToRead, empty } = model;
  const [wide, narrow] = empty === "" ? await Promise.all([draw(model, "l"), draw(model, "s")]) : ["", ""];
  return { title, subtitle, howToRead, wide, narrow, empty };
}

/** Name of an article's report as a file: with the day, so that two of them can lie side by side. */
export function reportName(article: string, day: string): string {
  return `${article}-${day}.html`;
}
