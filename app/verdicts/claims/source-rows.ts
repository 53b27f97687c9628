import { tableOfFile } from "../../domain/tables.ts";
import type { Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Finding, FindingOutcome, Input, PassedOver, Verdict } from "../../domain/verdicts.ts";
import { datasetRowPath } from "../../paths.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { publicationName } from "../../wording/sources.ts";
import { datedReading, findingSentence } from "../sentences/finding-sentence.ts";
import { hasReadableMargin, marginText } from "../sentences/margin-text.ts";
import { observedText, type Told } from "../sentences/numeric-sentences.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { newerLacking, passedOverSentence } from "../sentences/passed-over.ts";
import { readElsewhere } from "../sentences/read-elsewhere.ts";
import { shownDecimals } from "../sentences/shown-decimals.ts";
import { editionName } from "../sentences/words.ts";

/** Rows of one finding that a page lists; all are under "Rows". */
const LISTED = 12;

/** Editions of one publisher that were not used, and why. */
export interface PassedOverGroup {
  reason: string;
  publications: { publication: string; name: string; publishedOn: string }[];
}

/** One row a publisher. */
export interface SourceRow {
  publisher: string;
  name: string;
  publication: string;
  edition: string;
  /** The edition alone: "June 2023". */
  editionName: string;
  outcome: FindingOutcome;
  word: string;
  /** "3.2 %"; for words what the publication does with them. */
  figure: string;
  /** The row that the figure stands in; "" if it has none. */
  figureHref: string;
  /** Signed distance from turning over, as a share of the largest among the rows; null where no number decides. */
  margin: number | null;
  marginText: string;
  publishedOn: string;
  confidence: string;
  sentence: string;
  /** That newer editions lack a figure; "" where the newest is used. */
  newer: string;
  readAt: { host: string; href: string }[];
  rows: { text: string; href: string }[];
  /** Rows that are not listed. */
  more: number;
  passedOver: PassedOverGroup[];
}

/** A publisher of whom nothing is used here. */
export interface UnusedPublisher {
  publisher: string;
  name: string;
  passedOver: PassedOverGroup[];
}

interface SourcesInput {
  base: EvidenceBase;
  context: ChartContext;
  reading: Reading;
  verdict: Verdict;
  locale: string;
}

/** What each publisher says, and what of it is not used. */
export function presentSources(input: SourcesInput): { used: SourceRow[]; unused: UnusedPublisher[] } {
  const { context, verdict } = input;
  const passed = new Map<string, PassedOver[]>();
  for (const one of verdict.passedOver) passed.set(one.publisher, [...(passed.get(one.publisher) ?? []), one]);
  const margins = verdict.findings.map(({ margin }) => Math.abs(margin ?? 0));
  const largest = Math.max(0, ...margins);
  const speaking = new Set(verdict.findings.map(({ publisher }) => publisher));
  return {
    used: verdict.findings.map((finding) => sourceRow(input, finding, largest, passed.get(finding.publisher) ?? [])),
    unused: [...passed]
      .filter(([publisher]) => !speaking.has(publisher))
      .map(([publisher, own]) => ({
        publisher,
        name: context.publisher(publisher)?.label ?? publisher,
        passedOver: byReason(input, own),
      })),
  };
}

function sourceRow(input: SourcesInput, finding: Finding, largest: number, passed: readonly PassedOver[]): SourceRow {
  const { base, context, reading, verdict, locale } = input;
  const { publication, inputs, outcome, margin, unit } = finding;
  const told = { context, reading: datedReading(reading, finding), finding, locale };
  const edition = base.edition(publication)?.publication;
  const deciding = inputs.find(({ role }) => role === "subject") ?? inputs[0];
  const readable = hasReadableMargin(reading);
  return {
    publisher: finding.publisher,
    name: context.publisher(finding.publisher)?.label ?? finding.publisher,
    publication,
    edition: publicationName(context, publication),
    editionName: editionName(context, publication, locale),
    outcome,
    word: outcomeWord(outcome),
    figure: figureText(told),
    figureHref: deciding === undefined ? "" : rowHref(deciding),
    margin: margin === null || largest === 0 ? null : margin / largest,
    marginText: readable ? marginText(margin, unit, locale, shownDecimals(context, reading, finding)) : "",
    publishedOn: formatPeriod(edition?.publishedOn ?? "", locale),
    confidence: trustOf(finding, edition?.confidence ?? ""),
    sentence: findingSentence(context, reading, finding, locale, verdict),
    newer: newerLacking(context, reading, verdict, finding, locale),
    readAt: readElsewhere(inputs, edition?.url ?? ""),
    rows: inputs.slice(0, LISTED).map((row) => ({ text: rowText(input, row), href: rowHref(row) })),
    more: Math.max(0, inputs.length - LISTED),
    passedOver: byReason(input, passed),
  };
}

function rowHref({ file, line }: Input): string {
  return datasetRowPath(tableOfFile(file), file, line);
}

/** What stands in a row: "Russia, 2024: 3.2 %", or the words of a statement or event with their day. */
function rowText({ context, locale }: SourcesInput, row: Input): string {
  if (row.text !== "") return row.period === "" ? row.text : `${row.text}, ${formatPeriod(row.period, locale)}`;
  const { unit = "", decimals = 1, label = row.indicator } = context.indicator(row.indicator) ?? {};
  const what = row.role === "rate" ? label : context.areaLabel(row.area);
  const figure = row.value === null ? "a range" : formatValue(row.value, unit, decimals, locale);
  return `${what}, ${formatPeriod(row.period, locale)}: ${figure}`;
}

/** What a publication comes to, in a few words: its figure; what it does with a statement; the day of an event. */
function figureText(told: Told): string {
  const { reading, finding, locale } = told;
  if (reading.form === "recorded") return VERBS[finding.outcome];
  if (reading.form !== "first") return observedText(told);
  const event = finding.inputs.find(({ role }) => role === "event");
  return event === undefined ? "" : formatPeriod(event.period.slice(0, 10), locale);
}

const VERBS: Record<FindingOutcome, string> = { holds: "Confirms", fails: "Contradicts", undetermined: "Qualifies" };

/** Confidence of what decided: of several statements the best trusted, else the publication's. */
function trustOf({ inputs }: Finding, own: string): string {
  const trusted = inputs.map(({ confidence }) => confidence || own);
  return ["high", "medium", "low"].find((one) => trusted.includes(one)) ?? own;
}

function byReason({ context, locale }: SourcesInput, passed: readonly PassedOver[]): PassedOverGroup[] {
  const groups = new Map<string, PassedOver[]>();
  for (const one of passed) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups.values()].map((own) => ({
    reason: own[0] === undefined ? "" : passedOverSentence(own[0].reason),
    publications: own.map(({ publication }) => ({
      publication,
      name: publicationName(context, publication),
      publishedOn: formatPeriod(context.publication(publication)?.publishedOn ?? "", locale),
    })),
  }));
}
