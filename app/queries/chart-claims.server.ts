import { isOfKind } from "../domain/event-kinds.ts";
import type { Reading } from "../domain/claims.ts";
import type { VerdictOutcome } from "../domain/verdicts.ts";
import { claimPath } from "../paths.ts";
import { articleCards } from "./article-cards.server.ts";
import type { ChartRequest } from "./chart.server.ts";

/** A claim that rests on what a chart shows, as it comes out in the scenario. */
export interface ChartClaim {
  address: string;
  quote: string;
  outcome: VerdictOutcome;
  word: string;
}

/** Claims of all articles with a reading about a chart's indicators or kinds of events, in the articles' order. */
export function chartClaims({ room, definition, selection }: ChartRequest, locale: string): ChartClaim[] {
  const { catalog } = room.site;
  const indicators = new Set(definition.indicators);
  const uses = ({ indicator, eventKind }: Reading) =>
    (indicator !== "" && indicators.has(indicator)) ||
    (eventKind !== "" && definition.eventKinds.some((kind) => isOfKind(eventKind, kind)));
  const used = new Set(catalog.readings.filter(uses).map(({ claim }) => claim));
  return catalog.articles.flatMap((article) =>
    articleCards(room.site, article, { scenario: selection.scenario, compared: [] }, locale)
      .filter(({ claim }) => used.has(claim))
      .flatMap(({ claim, quote, marks: [mark] }) =>
        mark === undefined
          ? []
          : [{ address: claimPath(article.article, claim), quote, outcome: mark.outcome, word: mark.word }],
      ),
  );
}
