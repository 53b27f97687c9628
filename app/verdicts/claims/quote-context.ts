import type { Claim } from "../../domain/claims.ts";

/** A piece of the article beside the quotation: another claim's words, with the claim that they lead to. */
export interface QuotePiece {
  text: string;
  claim: string;
}

/** The quotation among the words of its paragraph that are quoted here: those before it and after it; null where there are none. */
export interface QuoteContext {
  before: QuotePiece | null;
  after: QuotePiece | null;
}

/** Letters of what stands on one side: with more, the quotation and its verdict would be pushed down the first screen. */
const MOST_AROUND = 64;

/** The last words of a text, "…" before them where some are left out. */
function lastWords(text: string): string {
  if (text.length <= MOST_AROUND) return text;
  const end = text.slice(-MOST_AROUND);
  return `… ${end.slice(end.indexOf(" ") + 1)}`;
}

/** The first words of a text, "…" after them where some are left out. */
function firstWords(text: string): string {
  if (text.length <= MOST_AROUND) return text;
  const start = text.slice(0, MOST_AROUND);
  return `${start.slice(0, start.lastIndexOf(" "))} …`;
}

/**
 * What stands around a claim's words. The article's text is not carried here: its paragraph is told by the claims next to this one in it.
 * Where the next claim's words begin with these, only what goes on is told.
 *
 * @param claims the article's claims in its order
 */
export function quoteContext(claims: readonly Claim[], claim: Claim): QuoteContext {
  if (claim.paragraph === null) return { before: null, after: null };
  const same = claims.filter(({ paragraph }) => paragraph === claim.paragraph);
  const at = same.findIndex((one) => one.claim === claim.claim);
  const piece = (one: Claim, text: string): QuotePiece => ({ text, claim: one.claim });
  const wider = same.find(({ quote }) => quote !== claim.quote && quote.includes(claim.quote));
  const [start = "", end = ""] = wider === undefined ? [] : wider.quote.split(claim.quote);
  // Words that overlap with these tell nothing more.
  const isApart = ({ quote }: Claim) => !quote.includes(claim.quote) && !claim.quote.includes(quote);
  const before = same.slice(0, at).findLast(isApart);
  const after = same.slice(at + 1).find(isApart);
  const goesBefore =
    wider && start.trim() !== "" ? piece(wider, start) : before && piece(before, `… ${before.quote} …`);
  const goesAfter = wider && end.trim() !== "" ? piece(wider, `${end} …`) : after && piece(after, `… ${after.quote} …`);
  return {
    before: goesBefore ? { ...goesBefore, text: lastWords(goesBefore.text) } : null,
    after: goesAfter ? { ...goesAfter, text: firstWords(goesAfter.text) } : null,
  };
}
