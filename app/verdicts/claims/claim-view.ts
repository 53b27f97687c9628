import type { Article, Claim } from "../../domain/claims.ts";
import { claimsOf } from "../../domain/catalog.ts";
import { evaluate } from "../../domain/evaluate.ts";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Finding } from "../../domain/verdicts.ts";
import { claimPath } from "../../paths.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { chartSources, publisherShort } from "../../wording/sources.ts";
import { letterOf, sideLabel } from "../bar/bar-view.ts";
import { cardSentence } from "../cards/card-sentence.ts";
import { opposedText, turnedReading } from "../cards/card-view.ts";
import { scenarioWords } from "../comparison/scenario-words.ts";
import { gridCell, gridHead, type GridClaim } from "../grid/grid-view.ts";
import { firstReadAs } from "../sentences/as-written.ts";
import { claimReview } from "../sentences/claim-review.ts";
import { flipSentence } from "../sentences/flip-sentence.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { flipQuery, pageQuery, type ClaimViewInput } from "./claim-input.ts";
import { presentTabs, type ClaimTab } from "./claim-tabs.ts";
import { quoteContext, type QuotePiece } from "./quote-context.ts";
import { scenarioStrip } from "./scenario-strip.ts";
import { presentSources } from "./source-rows.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";

/** Groups up to this size are always drawn whole; the same in charts/claims/members-shown.ts, which a test holds together. */
export const SMALL_GROUP = 12;

/** The grid of the claim: all its readings against all scenarios. */
function presentReadings({ base, context, claim, readings, scenarios, locale }: ClaimViewInput): GridClaim {
  return {
    ...gridHead(claim, readings),
    more: 0,
    rows: readings.map((reading, index) => ({
      reading: reading.reading,
      label: reading.label,
      statement: reading.statement,
      isDefault: index === 0,
      cells: scenarios.map((scenario) => gridCell(evaluate(base, reading, scenario), locale, { reading, context })),
    })),
  };
}

/** The finding of the source that the article itself names, where other publications speak beside it; null if it has none. */
function presentNamed(input: ClaimViewInput) {
  const { context, claim, reading, verdict } = input;
  const ofNamed = ({ publication }: Finding) => context.publication(publication)?.publisher === claim.citedPublisher;
  const finding = verdict.findings.length < 2 ? undefined : verdict.findings.find(ofNamed);
  if (reading === null || finding === undefined) return null;
  return {
    outcome: finding.outcome,
    word: outcomeWord(finding.outcome),
    publisher: publisherShort(context, finding.publication),
  };
}

type PlainInput = Pick<
  ClaimViewInput,
  "base" | "context" | "claim" | "reading" | "readings" | "scenario" | "verdict" | "locale"
>;

/**
 * The verdict in one plain sentence: of the claim's first reading with the nearest one that turns it over. Where that reading has a measure
 * or a limit that the quotation does not state, how many others come out the other way is said before the figures.
 */
export function plainSentence(input: PlainInput): string {
  const { base, context, claim, reading, readings, scenario, verdict, locale } = input;
  if (reading === null) return verdict.reason;
  if (reading !== readings[0])
    return cardSentence(context, reading, verdict, null, locale, { how: "when read this way", named: true });
  const read = firstReadAs(claim.quote, readings);
  const opposed = read === "as written" ? "" : opposedText(base, readings, verdict, scenario);
  return cardSentence(context, reading, verdict, turnedReading(base, readings, verdict, scenario), locale, {
    how: opposed === "" ? read : `${read} (${opposed})`,
    named: true,
  });
}

/** What the claim's first reading comes to, where another one is open: "As written", its verdict and the way back; null where it is open. */
function presentFirst(input: ClaimViewInput) {
  const { base, claim, readings, reading, scenario } = input;
  const [first] = readings;
  if (first === undefined || reading === null || reading === first) return null;
  const { outcome } = evaluate(base, first, scenario);
  const read = firstReadAs(claim.quote, readings);
  return {
    read: read === "as written" ? "As written" : "As first read",
    label: first.label,
    outcome,
    word: outcomeWord(outcome),
    query: pageQuery(input, first.reading, scenario),
  };
}

/** Whether the chart of a large group draws all its members, and the page that does the other; null where there is no such group. */
function presentMembers(input: ClaimViewInput): { all: boolean; size: number; group: string; query: string } | null {
  const { base, context, reading, scenario } = input;
  if (reading === null) return null;
  const isRanked =
    reading.form === "rank" || (reading.form === "compare" && ["all", "any"].includes(reading.quantifier));
  const group = isRanked ? reading.comparator : reading.form === "count" ? reading.area : "";
  const size = group === "" ? 0 : base.members(group).filter((area) => area !== reading.area).length;
  if (size <= SMALL_GROUP) return null;
  const all = input.members === "all";
  const query = pageQuery({ ...input, members: all ? "deciding" : "all" }, reading.reading, scenario, "chart");
  return { all, size, group: context.areaLabel(group), query };
}

/** The day that a scenario speaks of; "" where everything counts. */
function dayOf({ asOf }: Scenario, { publishedOn }: Article): string {
  return asOf === ARTICLE_DAY ? publishedOn : asOf;
}

/** A named scenario says itself what it admits; only its day is added. */
function knownBy({ asOf }: Scenario, locale: string): string {
  if (asOf === ARTICLE_DAY) return "known by the end of the article’s day";
  return asOf === "" ? "whatever the day" : `known by the end of ${formatPeriod(asOf, locale)}`;
}

/** The claims before and after this one in the article, so that a reader can go on. */
function neighbours({ context, article, claim }: ClaimViewInput) {
  const claims = claimsOf(context.catalog, article.article);
  const around = quoteContext(claims, claim);
  const piece = (one: QuotePiece | null) => one && { text: one.text, href: claimPath(article.article, one.claim) };
  const at = claims.findIndex((one) => one.claim === claim.claim);
  const link = (one: Claim | undefined) =>
    one === undefined ? null : { quote: one.quote, href: claimPath(article.article, one.claim) };
  return {
    before: link(claims[at - 1]),
    after: link(claims[at + 1]),
    place: `${at + 1} of ${claims.length}`,
    around: { before: piece(around.before), after: piece(around.after) },
  };
}

/** Checkable claims beside an opinion, of its paragraph or else of its topic, so that its page leads on to what records say; [] for other claims. */
function besideOpinion({ context, article, claim, reading }: ClaimViewInput) {
  if (reading !== null) return [];
  const checked = claimsOf(context.catalog, article.article).filter(({ kind }) => kind !== "opinion");
  const near = checked.filter(({ paragraph }) => paragraph !== null && paragraph === claim.paragraph);
  const beside = near.length > 0 ? near : checked.filter(({ topic }) => topic === claim.topic);
  return beside.map((one) => ({ quote: one.quote, href: claimPath(article.article, one.claim) }));
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
  const inTab = (tab: ClaimTab) => pageQuery(input, reading?.reading ?? "", scenario, tab);
  return {
    article: {
      article: article.article,
      title: article.title,
      url: article.url,
      publishedOn: article.publishedOn,
      published: formatPeriod(article.publishedOn, locale),
    },
    neighbours: neighbours(input),
    beside: besideOpinion(input),
    claim: {
      claim: claim.claim,
      quote: claim.quote,
      kind: claim.kind,
      note: claim.note,
      paragraph: claim.paragraph,
      cited: claim.citedPublisher === "" ? "" : publisherShort(context, claim.citedPublisher),
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
        cell: gridCell(outcome, locale, { reading: one, context }),
      };
    }),
    scenario: {
      scenario: scenario.scenario,
      label: scenario.label,
      question: scenario.question,
      asOf: scenario.asOf,
      day: dayOf(scenario, article),
      words: scenarios.includes(scenario) ? knownBy(scenario, locale) : scenarioWords(context, scenario, locale),
    },
    tab: input.tab,
    tabs: presentTabs(input.tab, inTab),
    strip:
      reading === null
        ? []
        : scenarioStrip({
            context,
            base,
            reading,
            scenarios,
            scenario,
            versus: input.versus,
            labelOf: (one) => sideLabel(context, scenarios, one, locale),
            queryOf: (one) => pageQuery(input, reading.reading, one),
            locale,
          }),
    members: presentMembers(input),
    columns,
    grid: presentReadings(input),
    verdict: {
      ...gridCell(verdict, locale, { reading, context }),
      sentence: verdictSentence(context, reading, verdict, locale),
      plain: plainSentence(input),
      holds: verdict.holds,
      fails: verdict.fails,
      undetermined: verdict.undetermined,
    },
    named: presentNamed(input),
    first: presentFirst(input),
    publishers:
      reading === null ? { used: [], unused: [] } : presentSources({ base, context, reading, verdict, locale }),
    flips: input.flips.map((flip) => ({
      sentence: flipSentence(context, readings, scenarios, flip, locale),
      cell: gridCell(flip.verdict, locale, {
        reading: readings.find((one) => one.reading === flip.verdict.reading) ?? reading,
        context,
      }),
      query: flipQuery(input, flip),
    })),
    history: input.history.map((point) => ({
      day: point.day,
      written: formatPeriod(point.day, locale),
      turned: point.turned,
      publications: chartSources(context, point.publications).map(({ name }) => name),
      cell: gridCell(point.verdict, locale, { reading, context }),
      query: pageQuery(input, reading?.reading ?? "", { ...scenario, scenario: "own", asOf: point.day }),
    })),
    sources: chartSources(context, used),
    jsonLd: claimReview(context, article, claim, verdict, input.pageUrl),
  };
}

export type ClaimView = ReturnType<typeof presentClaim>;
