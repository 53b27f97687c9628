import { orderedScenarios } from "../domain/catalog.ts";
import type { Article, Reading } from "../domain/claims.ts";
import { articleGrid, differingRows, fullGrid, type Grid } from "../domain/grid.ts";
import { publicationDays } from "../domain/history.ts";
import { relevantPublishers } from "../domain/relevant-publishers.ts";
import { scenarioFromParameters } from "../domain/scenario-request.ts";
import { ALL_EVIDENCE, type Scenario } from "../domain/scenarios.ts";
import { changeCounts } from "../verdicts/comparison/compare-view.ts";
import { tellingPartner } from "../verdicts/comparison/telling-partner.ts";
import { changesSentence } from "../verdicts/comparison/changes-sentence.ts";
import { presentScenarioForm, type ScenarioForm } from "../verdicts/comparison/scenario-form.ts";
import { checkParameters, EXTRACT_FLAGS } from "./asking/parameters.server.ts";
import { notFound, refuse } from "./asking/refuse.server.ts";
import { chooseSelection, chooseVersus, SELECTION, splitScenario } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

const MOST_SCENARIOS = 12;

/** Scenarios that a pair may be made of. */
const LETTERS = ["A", "B", "C", "D"];
const PAIRS = LETTERS.flatMap((a) => LETTERS.filter((b) => b !== a).map((b) => `${a}~${b}`));

/** What the form that builds a scenario may begin with: nothing, one of those compared, or a copy of one. */
const BUILDS = ["new", ...LETTERS, ...LETTERS.map((letter) => `copy-${letter}`)];

export interface CompareData {
  site: Site;
  article: Article;
  /** The package's scenarios for this article in their order, its baseline first. */
  named: Scenario[];
  chosen: Scenario[];
  /** The user's own scenario among them; null if none is stated. */
  own: Scenario | null;
  all: boolean;
  /** Whether the address names no scenario, so that the first is the baseline and the second is the one that says most beside it. */
  isFirstPair: boolean;
  /** Show only rows on which the scenarios differ. */
  onlyDiffering: boolean;
  grid: Grid;
  /** The rows that are asked for: all, or those that differ. */
  shown: Grid;
  /** Places in `chosen` of the two whose change is told. */
  pair: [number, number];
}

function isOwn(own: Record<string, string>): boolean {
  return Object.entries(own).some(([name, value]) => name !== "scenario" && value !== "");
}

/**
 * Named scenarios, in the package's order, then the user's own; none if nothing is chosen. Where one is stated as on every
 * page and others are compared with it, those in their order.
 */
function chosenScenarios(
  site: Site,
  offered: readonly Scenario[],
  own: Record<string, string>,
  parameters: URLSearchParams,
): { chosen: Scenario[]; own: Scenario | null } {
  const versus = chooseVersus(site.catalog, parameters);
  if (versus.length > 0 && !(own.scenario ?? "").includes("~")) {
    const selection = chooseSelection(site.catalog, offered, parameters);
    const isNamed = site.scenarios.includes(selection.scenario);
    return { chosen: [selection.scenario, ...selection.versus], own: isNamed ? null : selection.scenario };
  }
  const old = namedScenarios(site, offered, own);
  const ids = new Set(old.chosen.map(({ scenario }) => scenario));
  return { ...old, chosen: [...old.chosen, ...versus.filter(({ scenario }) => !ids.has(scenario))] };
}

/** An address may name a scenario that the article does not offer: the reader carries it from another article. */
function namedScenarios(
  site: Site,
  offered: readonly Scenario[],
  own: Record<string, string>,
): { chosen: Scenario[]; own: Scenario | null } {
  const names = (own.scenario ?? "").split("~").filter(Boolean);
  const known = site.scenarios.map((one) => one.scenario);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const errors = unknown.map((name) => ({
      parameter: "scenario",
      message: `There is no scenario "${name.slice(0, 80)}".`,
      valid: known,
    }));
    throw refuse(400, "A scenario could not be found.", errors);
  }
  const { scenario: _named, ...settings } = own;
  const stated = isOwn(own) ? scenarioFromParameters(site.catalog, settings) : null;
  if (stated !== null && !stated.ok) throw refuse(400, "The scenario could not be understood.", stated.errors);
  const mine = stated === null ? null : stated.scenario;
  const named = site.scenarios.filter((one) => names.includes(one.scenario));
  const chosen = mine === null ? named : [...named, mine];
  if (mine !== null && named.length === 0) chosen.unshift(...offered.slice(0, 1));
  return { chosen: chosen.slice(0, MOST_SCENARIOS), own: mine };
}

/** Beside which named scenario one of an article says most; null where there is no other. */
export function partnerOf(site: Site, article: string, from: Scenario, named: readonly Scenario[]): Scenario | null {
  const others = named.filter(({ scenario }) => scenario !== from.scenario);
  return tellingPartner(articleGrid(site.base, article, [from, ...others]));
}

const firstPairs = new WeakMap<Site, Map<string, Scenario[]>>();

/** The article's baseline, and the named scenario beside which it says most: worked out once for each loaded package and article. */
export function firstPair(site: Site, article: string, named: readonly Scenario[]): Scenario[] {
  const ofSite = firstPairs.get(site) ?? new Map<string, Scenario[]>();
  firstPairs.set(site, ofSite);
  const known = ofSite.get(article);
  if (known !== undefined) return known;
  const [baseline] = named;
  const partner = baseline === undefined ? null : partnerOf(site, article, baseline, named);
  const pair = [baseline, partner].filter((one) => one !== undefined && one !== null);
  ofSite.set(article, pair);
  return pair;
}

/** What the compare page, its JSON and its CSV share. */
export async function compareData(parameters: URLSearchParams): Promise<CompareData> {
  const site = await getSite();
  const { own: settings, rest } = splitScenario(parameters);
  checkParameters(parameters, {
    ...SELECTION,
    article: site.catalog.articles.map((one) => one.article),
    readings: ["all"],
    only: ["differing"],
    pair: PAIRS,
    build: BUILDS,
    ...EXTRACT_FLAGS,
  });
  const id = rest.get("article");
  const article = site.catalog.articles.find((one) => id === null || id === "" || one.article === id);
  if (article === undefined) throw notFound("article in this data package");
  const named = orderedScenarios(site.catalog, article.article);
  const { chosen: asked, own } = chosenScenarios(site, named, settings, parameters);
  const isFirstPair = asked.length === 0;
  const chosen = isFirstPair ? firstPair(site, article.article, named) : asked;
  const all = rest.get("readings") === "all";
  const grid = (all ? fullGrid : articleGrid)(site.base, article.article, chosen);
  const onlyDiffering = rest.get("only") === "differing";
  const shown = onlyDiffering ? differingRows(grid) : grid;
  const pair = pairOf(rest.get("pair"), chosen);
  return { site, article, named, chosen, own, all, isFirstPair, onlyDiffering, grid, shown, pair };
}

/** The pair that an address names, where both of it are compared; else the first two. */
function pairOf(written: string | null, chosen: readonly Scenario[]): [number, number] {
  const [a = -1, b = -1] = (written ?? "").split("~").map((letter) => LETTERS.indexOf(letter));
  return a >= 0 && b >= 0 && Math.max(a, b) < chosen.length ? [a, b] : [0, 1];
}

/** How many claims (or readings) change in which way from the first scenario to each other one. */
export function comparedChanges({ chosen, grid, all }: CompareData) {
  return chosen.slice(1).map((one, index) => {
    const counts = changeCounts(grid, [0, index + 1]);
    return {
      from: chosen[0]?.scenario ?? "",
      to: one.scenario,
      turn_over: counts.turns,
      undetermined_in_one: counts.opens,
      figures_moved: counts.moves,
      lack_evidence: counts.lacks,
      apply_in_one_only: counts.inapplicable,
      stay: counts.stays,
      evidence_in_neither: counts.neither,
      sentence: changesSentence(counts, all ? "reading" : "claim"),
    };
  });
}

/** Readings of an article's claims. */
export function readingsOfArticle(site: Site, article: string): Reading[] {
  const claims = new Set(site.catalog.claims.filter((claim) => claim.article === article).map(({ claim }) => claim));
  return site.catalog.readings.filter((reading) => claims.has(reading.claim));
}

/** What the form of a scenario offers for an article: days on which something came out, publishers that have a say. */
export function scenarioForm(site: Site, { article, publishedOn }: Article, own: Scenario | null): ScenarioForm {
  const readings = readingsOfArticle(site, article);
  const days = publicationDays(site.base, readings, ALL_EVIDENCE);
  return presentScenarioForm(site.catalog, own, days, relevantPublishers(site.base, readings), publishedOn);
}
