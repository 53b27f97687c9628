import { LRUCache } from "lru-cache";
import type { Article } from "../domain/claims.ts";
import { orderedScenarios } from "../domain/catalog.ts";
import { SELECTION_PARAMETERS } from "../domain/carried-scenario.ts";
import { publicationAdmission } from "../domain/publication-admission.ts";
import { ARTICLE_DAY } from "../domain/scenario-day.ts";
import type { Observation } from "../domain/evidence.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { sideLabel } from "../verdicts/bar/bar-view.ts";
import { admittedModel, type Admitted } from "../charts/model/admitted-points.ts";
import { emphasised } from "../charts/model/emphasis.ts";
import { chartFile, chartPath, embedChartPath } from "../paths.ts";
import { articleDays, chartContext, type ChartContext } from "../wording/context.ts";
import { formatPeriod } from "../wording/number-format.ts";
import type { ChartModel } from "../charts/model/chart-model.ts";
import { PICTURE_LOCALE, type ChartAddresses } from "../charts/model/chart-view.ts";
import { tidyQuery } from "../charts/model/tidy-query.ts";
import {
  chartDefinitions,
  DRAWING_NAMES,
  type ChartControls,
  type ChartDefinition,
} from "../charts/model/definition.ts";
import { plainDefinitions } from "../charts/model/plain-definitions.ts";
import { figuresHeld } from "./plain-charts.server.ts";
import { canonicalQuery, parseChartQuery } from "../charts/model/query.ts";
import { TEMPLATES } from "../charts/kinds/registry.ts";
import { rowsCounted } from "./rows-counted.server.ts";
import { chartEvidence, type ChartEvidence } from "./chart-observations.server.ts";
import { notFound, refuse } from "./asking/refuse.server.ts";
import { chooseSelection, statedQuery, type Selection } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** The charts of a site: made once. */
export interface ChartRoom {
  site: Site;
  context: ChartContext;
  definitions: ChartDefinition[];
  models: LRUCache<string, Promise<ChartModel>>;
  evidence: ChartEvidence;
}

/** Twice the charts that are shipped; a large one takes 0.1 MB. */
const KEPT_MODELS = 60;

/** Articles that a refusal names. */
const MOST_NAMED = 400;

const rooms = new WeakMap<Site, Promise<ChartRoom>>();

async function openRoom(site: Site): Promise<ChartRoom> {
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const rows = site.store.table("charts") === null ? [] : await site.store.records("charts");
  // A table without a row is as good as none.
  const definitions =
    rows.length > 0
      ? chartDefinitions(rows.map(({ values }) => values))
      : plainDefinitions(context, await figuresHeld(site));
  return {
    site,
    context,
    definitions,
    models: new LRUCache({ max: KEPT_MODELS }),
    evidence: chartEvidence(site.store),
  };
}

/** The chart room of the open site. */
export async function chartRoom(): Promise<ChartRoom> {
  const site = await getSite();
  const open = rooms.get(site) ?? openRoom(site);
  rooms.set(site, open);
  open.catch(() => rooms.delete(site));
  return open;
}

const SELECTION_NAMES: ReadonlySet<string> = new Set(SELECTION_PARAMETERS);

/** A chart as an address asks for it. */
export interface ChartRequest {
  room: ChartRoom;
  definition: ChartDefinition;
  controls: ChartControls;
  /** Only what differs from the chart's defaults, in a fixed order; then the scenario, if one is stated. */
  canonical: URLSearchParams;
  selection: Selection;
  /** The article that the page is about: the only one, or the one that the address names; null for none. */
  article: Article | null;
  /** The scenario that applies; null where none is stated: then all figures count. */
  scenario: Scenario | null;
}

/** Reads a chart's address. Throws 404 for an unknown chart, 400 with the valid choices for anything else. */
export async function chartRequest(
  id: string,
  query: URLSearchParams,
  besides: readonly string[] = [],
): Promise<ChartRequest> {
  const room = await chartRoom();
  const definition = room.definitions.find((one) => one.chart === id);
  if (definition === undefined) throw notFound("chart of this name");
  const { catalog } = room.site;
  const article = articleOf(catalog, query);
  const selection = chooseSelection(
    catalog,
    orderedScenarios(catalog, article?.article ?? catalog.articles[0]?.article),
    query,
  );
  const scenario = selection.stated ? selection.scenario : null;
  const own = new URLSearchParams([...query].filter(([name]) => name !== "article" && !SELECTION_NAMES.has(name)));
  const parsed = parseChartQuery(room.context, definition, tidyQuery(own) ?? own, besides);
  if (!parsed.ok) throw refuse(400, "The chart’s controls could not be understood.", parsed.errors);
  const { controls } = parsed;
  const stated = scenario === null ? [] : [...statedQuery(catalog, scenario)];
  // One article needs no name.
  const about: [string, string][] =
    article === null || catalog.articles.length === 1 ? [] : [["article", article.article]];
  const canonical = new URLSearchParams([...canonicalQuery(definition, controls), ...about, ...stated]);
  return { room, definition, controls, canonical, selection, article, scenario };
}

/** Throws a 400 for an article that there is not. */
function articleOf({ articles }: Site["catalog"], query: URLSearchParams): Article | null {
  const id = query.get("article") ?? "";
  if (id === "") return articles.length === 1 ? (articles[0] ?? null) : null;
  const found = articles.find(({ article }) => article === id);
  if (found !== undefined) return found;
  const message = `There is no article “${id.slice(0, 80)}”.`;
  throw refuse(400, "The article could not be found.", [
    { parameter: "article", message, valid: articles.map(({ article }) => article).slice(0, MOST_NAMED) },
  ]);
}

/** The chart's model; kept, so that its picture, its page and its files are made from one. */
export async function chartModel(asked: ChartRequest): Promise<ChartModel> {
  return emphasised(await plainModel(asked), asked.controls);
}

/** The same chart about no article: what it says is the same, only the article's day is not marked. One of all articles' where no scenario is stated. */
export function aboutNoArticle(asked: ChartRequest): ChartRequest {
  if (asked.scenario !== null) return asked;
  const canonical = new URLSearchParams(asked.canonical);
  canonical.delete("article");
  return { ...asked, canonical, article: null };
}

/** The model before any series is drawn strongly. */
function plainModel(asked: ChartRequest): Promise<ChartModel> {
  const { room, definition, canonical } = asked;
  const drawn = new URLSearchParams(canonical);
  for (const name of DRAWING_NAMES) drawn.delete(name);
  const key = `${definition.chart}?${drawn.toString()}`;
  const kept = room.models.get(key);
  if (kept) return kept;
  const made = makeModel(asked);
  room.models.set(key, made);
  made.catch(() => room.models.delete(key));
  return made;
}

/** Under a scenario, editions are chosen among those that count, so that each scenario has its own; what does not count is muted. */
async function makeModel({ room, definition, controls, scenario, article }: ChartRequest): Promise<ChartModel> {
  const template = TEMPLATES[definition.template];
  if (!template) throw new Error(`No template "${definition.template}"`);
  const context = { ...room.context, articleDays: articleDays(room.site.catalog, article) };
  const observations = await room.evidence.rows(template.needs(context, definition, controls));
  if (scenario === null) return template.present(context, definition, controls, observations, PICTURE_LOCALE);
  const admitted = admittedBy(room, scenario, article, observations);
  const counted = { ...context, counting: admitted.counting };
  return admittedModel(template.present(counted, definition, controls, observations, PICTURE_LOCALE), admitted);
}

/** Which figures count in a scenario, for a chart that belongs to no claim. */
function admittedBy(
  { site, context }: ChartRoom,
  scenario: Scenario,
  inHand: Article | null,
  rows: readonly Observation[],
): Admitted {
  const { catalog, scenarios } = site;
  const article = inHand ?? catalog.articles[0];
  const day = scenario.asOf === ARTICLE_DAY ? (article?.publishedOn ?? "") : scenario.asOf;
  const anybody = { ...scenario, publishers: [], excludedPublishers: [], parties: [] };
  const publication = publicationAdmission(catalog, scenario, article);
  return {
    label: sideLabel(context, scenarios, scenario, PICTURE_LOCALE),
    basis: scenario.basis,
    publication,
    counting: rowsCounted(catalog, rows, { basis: scenario.basis, day }, publication),
    known:
      day === ""
        ? null
        : { day: formatPeriod(day, PICTURE_LOCALE), out: publicationAdmission(catalog, anybody, article) },
  };
}

/** Addresses of a chart with its controls. `origin` makes the embed's address one for other sites. */
export function chartAddresses(chart: string, canonical: URLSearchParams, origin: string): ChartAddresses {
  const query = canonical.toString();
  const bare = new URLSearchParams(canonical);
  bare.set("frame", "none");
  const large = new URLSearchParams(canonical);
  large.set("zoom", "2");
  return {
    page: chartPath(chart, query),
    picture: chartFile(chart, "svg", bare),
    svg: chartFile(chart, "svg", query),
    png: chartFile(chart, "png", large),
    card: chartFile(chart, "png", query),
    csv: chartFile(chart, "csv", query),
    json: chartFile(chart, "json", query),
    zip: chartFile(chart, "zip", query),
    embed: `${origin}${embedChartPath(chart, query)}`,
  };
}
