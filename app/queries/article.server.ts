import { orderedScenarios } from "../domain/catalog.ts";
import { articleGrid, fullGrid, type Grid } from "../domain/grid.ts";
import type { Article } from "../domain/claims.ts";
import type { Scenario } from "../domain/scenarios.ts";
import type { VerdictOutcome } from "../domain/verdicts.ts";
import { CARD_SORTS, inOrder, isChosen, type CardChoice, type CardSort } from "../verdicts/cards/card-choice.ts";
import type { CardView } from "../verdicts/cards/card-view.ts";
import { OUTCOME_MEANINGS } from "../verdicts/sentences/outcome-words.ts";
import { articleCards, type CardScenarios } from "./article-cards.server.ts";
import { checkParameters, EXTRACT_FLAGS } from "./asking/parameters.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { chooseSelection, leadingWith, SELECTION, type Selection } from "./asking/scenario-choice.server.ts";
import { CITED_DATA } from "./report/same-data.server.ts";
import { getSite, type Site } from "./site.server.ts";

export type ArticleView = "cards" | "matrix";

export interface ArticleData {
  site: Site;
  article: Article;
  /** Which evidence the claims are judged by where one verdict stands for each. */
  judged: CardScenarios;
  view: ArticleView;
  /** All readings, not only the default ones. */
  all: boolean;
  choice: CardChoice;
  topics: string[];
  selection: Selection;
  /** The package's scenarios for this article in their order, its baseline first. */
  named: Scenario[];
  /** Those of the grid: the ones chosen first, then all others for this article. */
  scenarios: Scenario[];
  /** Every claim of the article. */
  cards: CardView[];
  /** Those that pass the choice, in the order asked for. */
  chosen: CardView[];
  /** Rows of the chosen claims: in the article's order unless another is asked for. */
  grid: () => Grid;
}

/** What an article's dashboard, its JSON and its CSV share; `id` null takes the first article. */
export async function articleData(
  id: string | null,
  parameters: URLSearchParams,
  locale = "en-GB",
): Promise<ArticleData> {
  const site = await getSite();
  const { catalog, base } = site;
  const article = id === null ? catalog.articles[0] : catalog.articles.find((one) => one.article === id);
  if (article === undefined) throw notFound(id === null ? "article in this data package" : "article of this id");
  const claims = catalog.claims.filter((claim) => claim.article === article.article);
  const topics = [...new Set(claims.map((claim) => claim.topic))].sort();
  checkParameters(parameters, {
    readings: ["all"],
    topic: topics,
    verdict: OUTCOME_MEANINGS.map(({ outcome }) => outcome),
    turns: ["yes"],
    sort: CARD_SORTS,
    view: ["matrix"],
    ...SELECTION,
    ...CITED_DATA,
    ...EXTRACT_FLAGS,
  });
  const named = orderedScenarios(catalog, article.article);
  const selection = chooseSelection(catalog, named, parameters);
  const scenarios = leadingWith(selection, named);
  const judged: CardScenarios = { scenario: selection.scenario, compared: selection.versus };
  const all = parameters.get("readings") === "all";
  const choice = choiceOf(parameters);
  const cards = articleCards(site, article, judged, locale);
  const chosen = inOrder(
    cards.filter((card) => isChosen(card, choice)),
    choice.sort,
  );
  const order = (parameters.get("sort") ?? "") === "" ? cards.filter((card) => chosen.includes(card)) : chosen;
  const grid = (): Grid => {
    const whole = (all ? fullGrid : articleGrid)(base, article.article, scenarios);
    const rows = order.flatMap((card) => whole.rows.filter(({ claim }) => claim.claim === card.claim));
    return { ...whole, rows };
  };
  const view = all || parameters.get("view") === "matrix" ? "matrix" : "cards";
  return { site, article, selection, named, scenarios, judged, view, all, choice, topics, cards, chosen, grid };
}

/** What a checked query chooses. */
function choiceOf(parameters: URLSearchParams): CardChoice {
  return {
    topic: parameters.get("topic") ?? "",
    verdict: (parameters.get("verdict") ?? "") as VerdictOutcome | "",
    turns: parameters.get("turns") === "yes",
    sort: (parameters.get("sort") || "evidence") as CardSort,
  };
}
