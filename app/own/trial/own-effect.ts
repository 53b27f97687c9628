import type { Reading } from "../../domain/claims.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import { hasEvidence } from "../../verdicts/comparison/change-kind.ts";
import { gridCell, type GridCell } from "../../verdicts/grid/grid-view.ts";
import { findingSentence } from "../../verdicts/sentences/finding-sentence.ts";
import { outcomeWord } from "../../verdicts/sentences/outcome-words.ts";
import { countText } from "../../verdicts/sentences/verdict-sentence.ts";
import { outcomeText } from "../../verdicts/sentences/words.ts";
import type { ChartContext } from "../../wording/context.ts";
import { OWN } from "./own-publication.ts";

/** A verdict as the page shows it. */
export interface ToldVerdict extends GridCell {
  sentence: string;
}

interface AskedReading {
  /** With the reader's publication. */
  context: ChartContext;
  reading: Reading;
  locale: string;
}

/** What the reader's figures come to in a verdict; null where they do not count in it. */
export function ownFinding({ findings }: Verdict): Finding | null {
  return findings.find(({ publisher }) => publisher === OWN) ?? null;
}

/** "by yours it holds by 0.3 percentage points", "by yours it is undetermined". */
function byYours(...[context, reading, own, locale]: Parameters<typeof outcomeText>): string {
  const verb = own.outcome === "holds" || own.outcome === "fails" ? "" : "is ";
  return `by yours it ${verb}${outcomeText(context, reading, own, locale)}`;
}

/** The verdict with the reader's figures told by theirs, not by the fullest source's; null where they do not count in it. */
export function besideCell({ context, reading, locale }: AskedReading, beside: Verdict): ToldVerdict | null {
  const own = ownFinding(beside);
  if (own === null) return null;
  const told = findingSentence(context, reading, own, locale);
  const sentence = beside.findings.length === 1 ? told : `${countText(beside)}. ${told}`;
  const detail = byYours(context, reading, own, locale);
  return { ...gridCell(beside, locale, { reading }), detail, sentence };
}

/** What the reader's figures do to a verdict, in a sentence; "" where they do not count in it. */
export function effectSentence({ context, reading, locale }: AskedReading, site: Verdict, beside: Verdict): string {
  const own = ownFinding(beside);
  if (own === null) return "";
  const [before, after] = [site, beside].map(({ outcome }) => outcomeWord(outcome).toLowerCase());
  const theirs = byYours(context, reading, own, locale);
  if (!hasEvidence(site)) return `Your figures decide it alone: nothing else counts here, and ${theirs}.`;
  if (site.outcome !== beside.outcome)
    return `Your figures change the verdict from “${before}” to “${after}”: ${theirs}.`;
  if (own.outcome !== beside.outcome) return `The verdict stays “${after}”, though ${theirs}.`;
  return `Your figures bear the verdict out: it stays “${after}”, and ${theirs}.`;
}
