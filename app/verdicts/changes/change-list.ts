import type { VerdictChange } from "../../domain/changes.ts";
import type { Correction, Publication } from "../../domain/evidence.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { publisherShort, shortPublication } from "../../wording/sources.ts";
import { listWords } from "../../wording/words.ts";
import { hasReadableMargin, marginText } from "../sentences/margin-text.ts";
import { nearestFinding } from "../sentences/nearest-finding.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";

interface ChangeBasics {
  /** Unique, and the same as long as the data say the same. */
  id: string;
  /** ISO day. */
  day: string;
  /** The day in words. */
  date: string;
}

/** A claim's verdict that became another, as a page, a file and a feed tell of it. */
export interface TurnedVerdict extends ChangeBasics {
  kind: "verdict";
  article: string;
  claim: string;
  quote: string;
  before: { outcome: VerdictOutcome; word: string; margin: string } | null;
  after: { outcome: VerdictOutcome; word: string; margin: string };
  /** "Bank of Russia, February 2026 came out": what it turned on. */
  because: string;
  publications: string[];
}

/** An edition that came out. */
export interface NewEdition extends ChangeBasics {
  kind: "publication";
  publication: string;
  title: string;
  publisher: string;
  /** Whether it came out on this very day; otherwise its day is not known, and it was out by then. */
  dated: boolean;
}

/** A mistake in the data that was put right. */
export interface CorrectedData extends ChangeBasics {
  kind: "correction";
  correction: string;
  /** What was wrong, in a few words. */
  title: string;
  /** What stood in the data and what stands there now, in a few words; null where it is not said. */
  turned: { before: string; after: string } | null;
  wrong: string;
  changed: string;
  /** The edition that it was about. */
  publication: { publication: string; title: string } | null;
  /** The claim that it was about. */
  claim: { article: string; claim: string; quote: string } | null;
}

export type ChangeEntry = TurnedVerdict | NewEdition | CorrectedData;

/** What every entry has; `about` tells it from others of its kind. */
function entryOf<Kind extends ChangeEntry["kind"]>(kind: Kind, about: string, day: string, locale: string) {
  return { kind, id: `${kind}:${about}`, day, date: formatPeriod(day, locale) };
}

/** A changed verdict in words, with the margin of the source nearest to turning over before and after. */
export function presentTurned(context: ChartContext, change: VerdictChange, locale: string): TurnedVerdict {
  const { day, claim, reading, publications, before, after } = change;
  const side = (verdict: Verdict) => {
    const { outcome } = verdict;
    const nearest = nearestFinding(verdict.findings, outcome);
    const margin = hasReadableMargin(reading) ? marginText(nearest?.margin ?? null, nearest?.unit ?? "", locale) : "";
    return { outcome, word: outcomeWord(outcome), margin };
  };
  return {
    ...entryOf("verdict", `${claim.claim}:${day}`, day, locale),
    article: claim.article,
    claim: claim.claim,
    quote: claim.quote,
    before: before === null ? null : side(before),
    after: side(after),
    because: because(context, publications),
    publications,
  };
}

function because(context: ChartContext, publications: readonly string[]): string {
  if (publications.length === 0) return "";
  const names = [...new Set(publications.map((id) => shortPublication(context, id)))];
  const some = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  return `${listWords(some)} came out.`;
}

/** An edition with the day from which it counts as known. */
export function presentEdition(
  context: ChartContext,
  { publication, publishedOn }: Publication,
  day: string,
  locale: string,
): NewEdition {
  return {
    ...entryOf("publication", publication, day, locale),
    publication,
    title: shortPublication(context, publication),
    publisher: publisherShort(context, publication),
    dated: publishedOn === day,
  };
}

/** A correction with the names of what it was about. */
export function presentCorrection(context: ChartContext, row: Correction, locale: string): CorrectedData {
  const { correction, correctedOn: day, wrong, changed, before, after, publication } = row;
  const claim = context.catalog.claims.find((one) => one.claim === row.claim);
  const edition = publication === "" ? "" : shortPublication(context, publication);
  return {
    ...entryOf("correction", correction, day, locale),
    correction,
    title: row.title || correctedThing(claim?.quote ?? "", edition, wrong),
    turned: before === "" || after === "" ? null : { before, after },
    wrong,
    changed,
    publication: publication === "" ? null : { publication, title: edition },
    claim: claim === undefined ? null : { article: claim.article, claim: claim.claim, quote: claim.quote },
  };
}

/** What a correction without a title was about. */
function correctedThing(quote: string, edition: string, wrong: string): string {
  if (quote !== "") return `“${quote}”`;
  return edition || (wrong.split(/[,.:;](?: |$)/)[0] ?? wrong);
}

const RANKS: readonly ChangeEntry["kind"][] = ["correction", "verdict", "publication"];

/** Newest first; of one day corrections, then verdicts before the editions that they turned on, then by id. */
export function inOrder<Entry extends ChangeEntry>(entries: readonly Entry[]): Entry[] {
  const rank = ({ kind }: ChangeEntry) => RANKS.indexOf(kind);
  return [...entries].sort((a, b) => compare(b.day, a.day) || rank(a) - rank(b) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The title of an entry in one line, for feeds. */
export function entryTitle(entry: ChangeEntry): string {
  if (entry.kind === "publication") return entry.title;
  if (entry.kind === "correction") return `Correction: ${entry.title}`;
  const { quote, before, after } = entry;
  return before === null
    ? `“${quote}”: first evidence, ${after.word.toLowerCase()}`
    : `“${quote}”: from ${before.word.toLowerCase()} to ${after.word.toLowerCase()}`;
}

/** " Before: actual. After: provisional."; "" where it is not said. */
function turnedText({ turned }: CorrectedData): string {
  return turned === null ? "" : ` Before: ${turned.before}. After: ${turned.after}.`;
}

/** What an entry says beyond its title. */
export function entrySummary(entry: ChangeEntry): string {
  if (entry.kind === "publication")
    return entry.dated
      ? `A new edition of ${entry.publisher}.`
      : `Published on this day or earlier: the exact day is not known. ${entry.publisher}.`;
  if (entry.kind === "correction") return `${entry.wrong} ${entry.changed}${turnedText(entry)}`;
  const { before, after, because: why } = entry;
  const sides = [before, after].flatMap((side) => (side === null ? [] : [`${side.word} ${side.margin}`.trim()]));
  const told =
    before === null ? `First verdict: ${sides[0] ?? ""}.` : `Before: ${sides[0] ?? ""}. After: ${sides[1] ?? ""}.`;
  return `${why} ${told}`.trim();
}
