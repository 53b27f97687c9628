import { claimsOf, readingsOf } from "../domain/catalog.ts";
import { isOfKind } from "../domain/event-kinds.ts";
import { evaluate } from "../domain/evaluate.ts";
import type { Reading } from "../domain/claims.ts";
import type { VerdictOutcome } from "../domain/verdicts.ts";
import { claimPath } from "../paths.ts";
import { outcomeWord } from "../verdicts/sentences/outcome-words.ts";
import type { ChartRequest } from "./chart.server.ts";

/** A claim that rests on what a chart shows, as it comes out in the scenario. */
export interface ChartClaim {
  address: string;
  quote: string;
  /** Its article's title, where claims of several are listed; else "". */
  article: string;
  outcome: VerdictOutcome;
  word: string;
}

/** Claims tried for one page: those of a popular measure may be thousands. */
const MOST = 30;

/**
 * Claims with a reading about a chart's indicators or kinds of events: of the article in hand, or of all in their order where it is about
 * none. Only those that are listed are tried; `more` are not.
 */
export function chartClaims({ room, definition, selection, article: inHand }: ChartRequest): {
  claims: ChartClaim[];
  more: number;
  /** The name of the scenario that they are tried in. */
  scenario: string;
} {
  const { catalog, base } = room.site;
  const indicators = new Set(definition.indicators);
  const uses = ({ indicator, eventKind }: Reading) =>
    (indicator !== "" && indicators.has(indicator)) ||
    (eventKind !== "" && definition.eventKinds.some((kind) => isOfKind(eventKind, kind)));
  const used = new Set(catalog.readings.filter(uses).map(({ claim }) => claim));
  const articles = inHand === null ? catalog.articles : [inHand];
  const found = articles.flatMap(({ article, title }) =>
    claimsOf(catalog, article)
      .filter(({ claim }) => used.has(claim))
      .map((claim) => ({ claim, title: inHand === null ? title : "" })),
  );
  const claims = found.slice(0, MOST).flatMap(({ claim: { article, claim, quote }, title }) => {
    const [reading] = readingsOf(catalog, claim);
    if (reading === undefined) return [];
    const { outcome } = evaluate(base, reading, selection.scenario);
    return [{ address: claimPath(article, claim), quote, article: title, outcome, word: outcomeWord(outcome) }];
  });
  return { claims, more: Math.max(0, found.length - MOST), scenario: selection.scenario.label };
}
