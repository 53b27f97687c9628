import { CITED, NO_PARTY } from "../../domain/admission.ts";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import { spellScenario } from "../../domain/scenario-spelling.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";

export interface BarOption {
  value: string;
  label: string;
}

/** What the bar offers, the same on every page of a site. */
export interface BarChoices {
  presets: BarOption[];
  known: BarOption[];
  /** The article's day; "" where there are several articles. */
  articleDay: string;
  whose: BarOption[];
  which: BarOption[];
  publishers: { kind: string; publishers: BarOption[] }[];
  /** Days on which something came out, newest first. */
  days: string[];
}

interface ChoicesInput {
  context: ChartContext;
  scenarios: readonly Scenario[];
  days: readonly string[];
  /** Publishers that have a say on some claim. */
  relevant: ReadonlySet<string>;
  locale: string;
}

/** Whose figures a scenario counts, as one value; "" for everybody's. */
export function whoseOf({ publishers, excludedPublishers, parties }: Scenario): string {
  const parameters = {
    publisher: publishers.join("~"),
    exclude: excludedPublishers.join("~"),
    parties: parties.join("~"),
  };
  return spellScenario({ parameters, name: "" });
}

/** Whose figures a scenario counts, in words; "" where only its label can say it (a side's official sources). */
export function whoseWords(context: ChartContext, { publishers, excludedPublishers, parties }: Scenario): string {
  const own = publishers.join() === CITED && excludedPublishers.length === 0 && parties.length === 0;
  if (own) return "The article’s own source";
  if (parties.join() === NO_PARTY && publishers.length === 0 && excludedPublishers.join() === CITED)
    return "Independent sources";
  if (publishers.length > 0 && excludedPublishers.length === 0 && parties.length === 0) {
    const names = publishers.map((id) =>
      id === CITED ? "the article’s own source" : (context.publisher(id)?.label ?? id),
    );
    return names.length > 2 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more` : names.join(" and ");
  }
  return "";
}

/** Offers built from the package's scenarios alone: their days, their choices of publishers, their labels. */
export function presentChoices({ context, scenarios, days, relevant, locale }: ChoicesInput): BarChoices {
  const { articles, publishers } = context.catalog;
  const [article, ...others] = articles;
  const day =
    article !== undefined && others.length === 0 ? `, ${formatPeriod(article.publishedOn, locale, "short")}` : "";
  const known = new Map<string, string>([
    ["", "Today"],
    [ARTICLE_DAY, `The article’s day${day}`],
  ]);
  const whose = new Map<string, string>([["", "All sources"]]);
  for (const scenario of scenarios) {
    const { asOf, label } = scenario;
    if (!known.has(asOf)) known.set(asOf, `${label}, ${formatPeriod(asOf, locale, "short")}`);
    const key = whoseOf(scenario);
    if (!whose.has(key)) whose.set(key, whoseWords(context, scenario) || label);
  }
  const kinds = [...new Set(publishers.map(({ kind }) => kind))].sort();
  return {
    presets: scenarios.map(({ scenario, label, basis }) => ({
      value: scenario,
      label: [label, limitWords(basis)].filter(Boolean).join(", "),
    })),
    articleDay: others.length === 0 ? (article?.publishedOn ?? "") : "",
    known: options(known).sort((a, b) => rank(a.value) - rank(b.value) || a.value.localeCompare(b.value, "en")),
    whose: options(whose),
    which: [
      { value: "", label: "All figures" },
      { value: "forecast", label: "Forecasts" },
      { value: "outturn", label: "Outcomes" },
    ],
    publishers: kinds
      .map((kind) => ({
        kind: kind.replaceAll("-", " "),
        publishers: publishers
          .filter((one) => one.kind === kind && relevant.has(one.publisher))
          .map(({ publisher, label }) => ({ value: publisher, label }))
          .sort((a, b) => a.label.localeCompare(b.label, "en")),
      }))
      .filter(({ publishers: own }) => own.length > 0),
    days: [...days].reverse(),
  };
}

/** What a scenario that counts one kind of figures leaves the reader with, in words; "" for all kinds. */
export function limitWords(basis: Scenario["basis"]): string {
  return basis === "" ? "" : basis === "forecast" ? "forecasts only" : "outcomes only";
}

/** Days first, then the article's, then today. */
function rank(asOf: string): number {
  return asOf === "" ? 2 : asOf === ARTICLE_DAY ? 1 : 0;
}

function options(map: ReadonlyMap<string, string>): BarOption[] {
  return [...map].map(([value, label]) => ({ value, label }));
}
