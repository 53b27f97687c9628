import type { Article, Claim, Reading } from "../../domain/claims.ts";
import { claimsOf } from "../../domain/catalog.ts";
import { evaluate } from "../../domain/evaluate.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Flip } from "../../domain/flips.ts";
import type { HistoryPoint } from "../../domain/history.ts";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import { claimPath, datasetRowPath } from "../../paths.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { tableOfFile } from "../../domain/tables.ts";
import { chartSources, publisherShort } from "../../wording/sources.ts";
import { letterOf } from "../bar/bar-view.ts";
import { scenarioWords } from "../comparison/scenario-words.ts";
import { gridCell, type GridClaim } from "../grid/grid-view.ts";
import { claimReview } from "../sentences/claim-review.ts";
import { findingSentence } from "../sentences/finding-sentence.ts";
import { flipSentence } from "../sentences/flip-sentence.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { passedOverSentence } from "../sentences/passed-over.ts";
import { readElsewhere } from "../sentences/read-elsewhere.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";

export interface ClaimViewInput {
  base: EvidenceBase;
  context: ChartContext;
  article: Article;
  claim: Claim;
  readings: Reading[];
  reading: Reading | null;
  scenario: Scenario;
  scenarios: readonly Scenario[];
  /** Those that the reader compares with. */
  versus: readonly Scenario[];
  verdict: Verdict;
  flips: readonly Flip[];
  history: readonly HistoryPoint[];
  /** The query that states a scenario; empty for the baseline. */
  queryOf: (scenario: Scenario) => URLSearchParams;
  pageUrl: string;
  locale: string;
}

/** Query of the claim's page for a reading and a scenario. */
function pageQuery({ readings, queryOf }: ClaimViewInput, reading: string, scenario: Scenario): string {
  const query = queryOf(scenario);
  if (reading !== readings[0]?.reading) query.set("reading", reading);
  return query.toString();
}

function presentFinding(input: ClaimViewInput, finding: Finding) {
  const { context, locale, reading, base, verdict } = input;
  const publication = base.edition(finding.publication)?.publication;
  const deciding = finding.inputs.find(({ role }) => role === "subject") ?? finding.inputs[0];
  return {
    publication: finding.publication,
    outcome: finding.outcome,
    sentence: reading === null ? "" : findingSentence(context, reading, finding, locale, verdict),
    publisher: publisherShort(context, finding.publication),
    publishedOn: formatPeriod(publication?.publishedOn ?? "", locale),
    confidence: trustOf(finding, publication?.confidence ?? ""),
    readAt: readElsewhere(finding.inputs, publication?.url ?? ""),
    rows: finding.inputs.length,
    rowHref: deciding === undefined ? "" : datasetRowPath(tableOfFile(deciding.file), deciding.file, deciding.line),
  };
}

/** Confidence of what decided: of several statements the best trusted, else the publication's. */
function trustOf({ inputs }: Finding, own: string): string {
  const trusted = inputs.map(({ confidence }) => confidence || own);
  return ["high", "medium", "low"].find((one) => trusted.includes(one)) ?? own;
}

function presentPassedOver({ context, verdict, locale }: ClaimViewInput) {
  const byReason = new Map<string, { reason: string; publications: string[] }>();
  for (const passed of verdict.passedOver) {
    const group = byReason.get(passed.reason) ?? { reason: passedOverSentence(passed.reason), publications: [] };
    group.publications.push(passed.publication);
    byReason.set(passed.reason, group);
  }
  return [...byReason.values()].map(({ reason, publications }) => ({
    reason,
    publications: chartSources(context, publications).map(({ publication, name, publishedOn }) => ({
      publication,
      name,
      publishedOn: formatPeriod(publishedOn, locale),
    })),
  }));
}

/** The page on which one thing is changed; null for what no address can say (another edition). */
function flipQuery(input: ClaimViewInput, { change }: Flip): string | null {
  const { scenario, scenarios, readings } = input;
  const reading = readings[0]?.reading ?? "";
  if (change.kind === "reading") return pageQuery(input, change.reading, scenario);
  if (change.kind === "scenario") {
    const other = scenarios.find((one) => one.scenario === change.scenario);
    return other === undefined ? null : pageQuery(input, reading, other);
  }
  if (change.kind === "publisher-out" || change.kind === "publisher-in") {
    const { publisher } = change;
    const { publishers, excludedPublishers } = scenario;
    const out = change.kind === "publisher-out";
    return pageQuery(input, reading, {
      ...scenario,
      scenario: "own",
      publishers: out || publishers.length === 0 ? publishers : [...publishers, publisher],
      excludedPublishers: out
        ? [...excludedPublishers, publisher]
        : excludedPublishers.filter((one) => one !== publisher),
    });
  }
  return null;
}

/** The grid of the claim: all its readings against all scenarios. */
function presentReadings({ base, claim, readings, scenarios, locale }: ClaimViewInput): GridClaim {
  return {
    claim: claim.claim,
    quote: claim.quote,
    kind: claim.kind,
    topic: claim.topic,
    reason: readings.length === 0 ? claim.note : "",
    more: 0,
    rows: readings.map((reading, index) => ({
      reading: reading.reading,
      label: reading.label,
      statement: reading.statement,
      isDefault: index === 0,
      cells: scenarios.map((scenario) => gridCell(evaluate(base, reading, scenario), locale, { reading })),
    })),
  };
}

/** The finding of the source that the article itself names, where other publications speak beside it; null if it has none. */
function presentNamed(input: ClaimViewInput) {
  const { context, claim, reading, verdict, locale } = input;
  const ofNamed = ({ publication }: Finding) => context.publication(publication)?.publisher === claim.citedPublisher;
  const finding = verdict.findings.length < 2 ? undefined : verdict.findings.find(ofNamed);
  if (reading === null || finding === undefined) return null;
  return {
    outcome: finding.outcome,
    word: outcomeWord(finding.outcome),
    publisher: publisherShort(context, finding.publication),
    sentence: findingSentence(context, reading, finding, locale, verdict),
  };
}

/** A named scenario says itself what it admits; only its day is added. */
function knownBy({ asOf }: Scenario, locale: string): string {
  if (asOf === ARTICLE_DAY) return "known by the end of the article’s day";
  return asOf === "" ? "whatever the day" : `known by the end of ${formatPeriod(asOf, locale)}`;
}

/** The claims before and after this one in the article, so that a reader can go on. */
function neighbours({ context, article, claim }: ClaimViewInput) {
  const claims = claimsOf(context.catalog, article.article);
  const at = claims.findIndex((one) => one.claim === claim.claim);
  const link = (one: Claim | undefined) =>
    one === undefined ? null : { quote: one.quote, href: claimPath(article.article, one.claim) };
  return { before: link(claims[at - 1]), after: link(claims[at + 1]) };
}

/** All that a claim's page says, in words and links; nothing here decides anything. */
export function presentClaim(input: ClaimViewInput) {
  const { base, context, article, claim, readings, reading, scenario, scenarios, verdict, locale } = input;
  const used = verdict.findings.map(({ publication }) => publication);
  const marked = input.versus.length === 0 ? [] : [scenario, ...input.versus];
  const columns = scenarios.map((one) => {
    const { scenario: id, label, question } = one;
    const letter = marked.indexOf(one) < 0 ? "" : letterOf(marked.indexOf(one));
    return { scenario: id, label, question, letter, query: input.queryOf(one).toString() };
  });
  return {
    article: {
      article: article.article,
      title: article.title,
      url: article.url,
      publishedOn: article.publishedOn,
      published: formatPeriod(article.publishedOn, locale),
    },
    neighbours: neighbours(input),
    claim: {
      claim: claim.claim,
      quote: claim.quote,
      kind: claim.kind,
      note: claim.note,
      paragraph: claim.paragraph,
      cited:
        claim.citedPublisher === "" ? "" : (context.publisher(claim.citedPublisher)?.label ?? claim.citedPublisher),
    },
    reading:
      reading === null
        ? null
        : {
            reading: reading.reading,
            label: reading.label,
            statement: reading.statement,
            form: reading.form,
            note: reading.note,
          },
    readings: readings.map((one) => {
      const outcome = one === reading ? verdict : evaluate(base, one, scenario);
      return {
        reading: one.reading,
        label: one.label,
        statement: one.statement,
        note: one.note,
        query: pageQuery(input, one.reading, scenario),
        current: one === reading,
        cell: gridCell(outcome, locale, { reading: one }),
      };
    }),
    scenario: {
      scenario: scenario.scenario,
      label: scenario.label,
      question: scenario.question,
      asOf: scenario.asOf,
      words: scenarios.includes(scenario) ? knownBy(scenario, locale) : scenarioWords(context, scenario, locale),
    },
    columns,
    grid: presentReadings(input),
    verdict: {
      ...gridCell(verdict, locale, { reading, context }),
      sentence: verdictSentence(context, reading, verdict, locale),
      holds: verdict.holds,
      fails: verdict.fails,
      undetermined: verdict.undetermined,
    },
    named: presentNamed(input),
    findings: verdict.findings.map((finding) => presentFinding(input, finding)),
    passedOver: presentPassedOver(input),
    flips: input.flips.map((flip) => ({
      sentence: flipSentence(context, readings, scenarios, flip, locale),
      cell: gridCell(flip.verdict, locale, {
        reading: readings.find((one) => one.reading === flip.verdict.reading) ?? reading,
      }),
      query: flipQuery(input, flip),
    })),
    history: input.history.map((point) => ({
      day: point.day,
      written: formatPeriod(point.day, locale),
      turned: point.turned,
      publications: chartSources(context, point.publications).map(({ name }) => name),
      cell: gridCell(point.verdict, locale, { reading }),
      query: pageQuery(input, reading?.reading ?? "", { ...scenario, scenario: "own", asOf: point.day }),
    })),
    sources: chartSources(context, used),
    jsonLd: claimReview(context, article, claim, verdict, input.pageUrl),
  };
}

export type ClaimView = ReturnType<typeof presentClaim>;
