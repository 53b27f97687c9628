import { LRUCache } from "lru-cache";
import { orderedScenarios } from "../domain/catalog.ts";
import type { Article } from "../domain/claims.ts";
import { evaluate } from "../domain/evaluate.ts";
import { articleGrid } from "../domain/grid.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { cardPicture, type CardPicture } from "../charts/cards/card-markup.ts";
import { cardDrawing } from "../charts/cards/card-drawing.ts";
import { claimChart } from "../charts/claims/claim-chart.ts";
import { presentCards, type CardView } from "../verdicts/cards/card-view.ts";
import { contextOf } from "./code-labels.server.ts";
import type { Site } from "./site.server.ts";

/** A card's chart: what it measures ("" where the quotation says it), and the picture. */
export interface CardChart {
  measure: string;
  picture: CardPicture;
}

/** Which evidence an article's cards are judged by. */
export interface CardScenarios {
  scenario: Scenario;
  /** More scenarios to mark on each card, in their order. */
  compared: readonly Scenario[];
}

/** Scenarios whose cards are kept: the package's own, and the last that readers stated. */
const KEPT = 24;
const cards = new WeakMap<Site, LRUCache<string, CardView[]>>();
const charts = new WeakMap<Site, LRUCache<string, Record<string, CardChart>>>();

/** All claims of an article as cards, in the article's order. The same question is answered from memory. */
export function articleCards(site: Site, article: Article, asked: CardScenarios, locale: string): CardView[] {
  const { scenario, compared } = asked;
  return kept(cards, site, JSON.stringify([article.article, scenario, compared, locale]), () =>
    presentCards({
      context: contextOf(site),
      base: site.base,
      rows: articleGrid(site.base, article.article, orderedScenarios(site.catalog, article.article)).rows,
      scenario,
      compared,
      locale,
    }),
  );
}

/** The charts of an article's cards in a scenario, by claim; a claim with nothing to draw has none. */
export function articleCardCharts(
  site: Site,
  article: Article,
  views: readonly CardView[],
  scenario: Scenario,
  locale: string,
): Record<string, CardChart> {
  return kept(charts, site, JSON.stringify([article.article, scenario, locale]), () => {
    const made = views.flatMap((view): [string, CardChart][] => {
      const chart = chartOf(site, article, view, scenario, locale);
      return chart === null ? [] : [[view.claim, chart]];
    });
    return Object.fromEntries(made);
  });
}

function chartOf(site: Site, article: Article, view: CardView, scenario: Scenario, locale: string): CardChart | null {
  const { catalog, base } = site;
  const claim = catalog.claims.find((one) => one.claim === view.claim);
  const reading = catalog.readings.find((one) => one.reading === view.drawn);
  if (claim === undefined || reading === undefined) return null;
  const context = contextOf(site);
  const verdict = evaluate(base, reading, scenario);
  const given = { context, base, article, claim, reading, verdict, history: [], elsewhere: [], locale };
  const model = claimChart({ ...given, members: "card" });
  const drawing = cardDrawing(model, {
    dateOf: (publication) => context.publication(publication)?.publishedOn ?? "",
    articleDay: article.publishedOn,
    unit: context.indicator(reading.indicator)?.unit ?? "",
    decimals: context.indicator(reading.indicator)?.decimals ?? 1,
    locale,
  });
  return drawing && { measure: view.kind === "figures" ? model.subtitle : "", picture: cardPicture(drawing) };
}

function kept<V extends object>(shelf: WeakMap<Site, LRUCache<string, V>>, site: Site, key: string, make: () => V): V {
  let held = shelf.get(site);
  if (held === undefined) shelf.set(site, (held = new LRUCache<string, V>({ max: KEPT })));
  const found = held.get(key);
  if (found !== undefined) return found;
  const value = make();
  held.set(key, value);
  return value;
}
