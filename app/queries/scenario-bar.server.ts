import { LRUCache } from "lru-cache";
import { MOST_VERSUS, SELECTION_PARAMETERS } from "../domain/carried-scenario.ts";
import { orderedScenarios } from "../domain/catalog.ts";
import type { Article } from "../domain/claims.ts";
import { articleGrid } from "../domain/grid.ts";
import { publicationDays } from "../domain/history.ts";
import { relevantPublishers } from "../domain/relevant-publishers.ts";
import { FORM_FIELDS } from "../domain/scenario-form-query.ts";
import { ALL_EVIDENCE, type Scenario } from "../domain/scenarios.ts";
import { presentChoices, type BarChoices } from "../verdicts/bar/bar-choices.ts";
import { presentBar, type BarTally, type BarView } from "../verdicts/bar/bar-view.ts";
import { contextOf } from "./code-labels.server.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { checkCarried, SELECTION, spellingOf, statedQuery, type Selection } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** Scenarios of readers whose tallies are kept. */
const KEPT_TALLIES = 200;

const tallies = new WeakMap<Site, LRUCache<string, BarTally>>();
const choices = new WeakMap<Site, BarChoices>();

/** The bar's words do not depend on who asks where they are kept for all. */
const LOCALE = "en-GB";

/** How the claims of an article come out in a scenario, each in its default reading. */
function tallyOf(site: Site, article: string, scenario: Scenario): BarTally {
  const kept = tallies.get(site) ?? new LRUCache<string, BarTally>({ max: KEPT_TALLIES });
  tallies.set(site, kept);
  const { asOf, publishers, excludedPublishers, parties, basis, articles } = scenario;
  const key = JSON.stringify([article, asOf, publishers, excludedPublishers, parties, basis, articles]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const tally: BarTally = {};
  for (const { reading, verdicts } of articleGrid(site.base, article, [scenario]).rows) {
    const outcome = reading === null ? undefined : verdicts[0]?.outcome;
    if (outcome !== undefined) tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  kept.set(key, tally);
  return tally;
}

/** What the bar offers on every page: made once a site. */
export function barChoices(site: Site): BarChoices {
  const held = choices.get(site);
  if (held !== undefined) return held;
  const { readings } = site.catalog;
  const made = presentChoices({
    context: contextOf(site),
    scenarios: site.scenarios,
    days: publicationDays(site.base, readings, ALL_EVIDENCE),
    relevant: relevantPublishers(site.base, readings),
    locale: LOCALE,
  });
  choices.set(site, made);
  return made;
}

/** Parameters that a change of the scenario does not keep: its own, and what is open over the page. */
const FIELDS: readonly string[] = [...SELECTION_PARAMETERS, ...Object.values(FORM_FIELDS), "build"];

export interface BarRequest {
  site: Site;
  selection: Selection;
  parameters: URLSearchParams;
  /** The article in hand: the page's own, or the package's first. */
  article: Article | undefined;
  /** What the page does where no scenario is stated, if it does not take the baseline. */
  unstated?: string;
  locale: string;
}

/** The scenario bar of a page: null for a package without scenarios. */
export function scenarioBar({ site, selection, parameters, article, unstated = "", locale }: BarRequest) {
  const { catalog } = site;
  if (site.scenarios.length === 0) return null;
  const { scenario, stated } = selection;
  const versus = selection.versus.slice(0, MOST_VERSUS);
  const view: BarView = presentBar({
    context: contextOf(site),
    scenarios: orderedScenarios(catalog, article?.article),
    scenario,
    versus,
    stated,
    tallies: article === undefined ? [] : [scenario, ...versus].map((one) => tallyOf(site, article.article, one)),
    spellings: versus.map((one) => spellingOf(catalog, one)),
    spelled: spellingOf(catalog, scenario),
    own: stated ? [...statedQuery(catalog, scenario)] : [],
    keep: [...parameters].filter(([name, value]) => !FIELDS.includes(name) && name !== "_page" && value !== ""),
    most: MOST_VERSUS,
    unstated,
    article: catalog.articles.length > 1 ? (article?.title ?? "") : "",
    locale,
  });
  return view;
}

/** Throws the 400 page for anything but the reader's scenarios, which a page without verdicts hands on. */
export async function checkOnlyScenarios(parameters: URLSearchParams): Promise<void> {
  checkParameters(parameters, SELECTION);
  const { catalog, scenarios } = await getSite();
  checkCarried(catalog, scenarios, parameters);
}

/** What a chart does without a scenario. */
const ALL_COUNT = "Charts show all figures alike.";

/** The bar of a page of charts: of the article in hand, else of the package's first. */
export function chartBar(
  { room, selection, article: inHand }: { room: { site: Site }; selection: Selection; article: Article | null },
  parameters: URLSearchParams,
  locale: string,
) {
  const { site } = room;
  const article = inHand ?? site.catalog.articles[0];
  return scenarioBar({ site, selection, parameters, article, unstated: ALL_COUNT, locale });
}
