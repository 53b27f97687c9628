import { CITED, NO_PARTY } from "../../domain/admission.ts";
import type { Catalog } from "../../domain/catalog.ts";
import { OWN_LABEL, OWN_SCENARIO } from "../../domain/scenario-request.ts";
import type { Scenario } from "../../domain/scenarios.ts";

/** Whose figures count, as a parameter of the address says it. */
export type PublisherField = "publisher" | "exclude" | "parties";

/** Something that can be let in or left out: a publisher, or all of a party's. */
export interface PublisherOption {
  value: string;
  label: string;
  /** What it says at the moment; "" = nothing. */
  state: PublisherField | "";
  /** Fields that it may stand in: a party can only be let in. */
  fields: PublisherField[];
}

/** A publisher, or a party, with what a scenario says of it. */
export interface Chosen {
  option: PublisherOption;
  field: PublisherField;
}

export interface PublisherGroup {
  kind: string;
  publishers: PublisherOption[];
}

/** What the form of a user's own scenario offers, with what is chosen at the moment. */
export interface ScenarioForm {
  name: string;
  /** A day, `@article`, or "" for no limit. */
  asOf: string;
  /** The day that `@article` stands for; "" where the article has none. */
  articleDay: string;
  /** Days on which something relevant came out, oldest first. */
  days: string[];
  basis: string;
  groups: PublisherGroup[];
}

/** The form that builds a scenario for a comparison. */
export interface ScenarioBuilderView {
  title: string;
  form: ScenarioForm;
  /** Hidden fields: where it goes, those compared, and the page's own parameters. */
  keep: [string, string][];
  /** The query of the page without the form. */
  cancel: string;
  /** The scenario that a change is counted against: its letter, and its query. */
  against: { letter: string; query: string };
}

/** Builds the form from the catalog: parties that occur, publishers that matter by kind, the days marked. */
export function presentScenarioForm(
  catalog: Catalog,
  own: Scenario | null,
  days: readonly string[],
  relevant: ReadonlySet<string>,
  articleDay: string,
): ScenarioForm {
  const areas = new Map(catalog.areas.map(({ area, label }) => [area, label]));
  const parties = [...new Set(catalog.publishers.map(({ party }) => party || NO_PARTY))].sort();
  const kinds = [...new Set(catalog.publishers.map(({ kind }) => kind))].sort();
  const optionOf = (value: string, label: string): PublisherOption => {
    const state = own?.publishers.includes(value)
      ? "publisher"
      : own?.excludedPublishers.includes(value)
        ? "exclude"
        : "";
    return { value, label, state, fields: ["publisher", "exclude"] };
  };
  const groups = kinds.map((kind) => ({
    kind: kind.replaceAll("-", " "),
    publishers: catalog.publishers
      .filter((one) => one.kind === kind)
      .map(({ publisher, label }) => optionOf(publisher, label))
      .filter(({ value, state }) => relevant.has(value) || state !== "")
      .sort(byLabel),
  }));
  const ofParties = parties.map((party): PublisherOption => {
    const label = party === NO_PARTY ? "Publishers of no state or side" : `Publishers of ${areas.get(party) ?? party}`;
    return { value: party, label, state: own?.parties.includes(party) ? "parties" : "", fields: ["parties"] };
  });
  const all: PublisherGroup[] = [
    { kind: "the claim’s own source", publishers: [optionOf(CITED, "The source that the claim names")] },
    { kind: "all of a side", publishers: ofParties.sort(byLabel) },
    ...groups,
  ];
  const isOwn = own !== null && own.scenario.startsWith(OWN_SCENARIO) && own.label !== OWN_LABEL;
  return {
    name: isOwn ? own.label : "",
    asOf: own?.asOf ?? "",
    articleDay,
    days: [...days],
    basis: own?.basis ?? "",
    groups: all.filter(({ publishers }) => publishers.length > 0),
  };
}

function byLabel(a: PublisherOption, b: PublisherOption): number {
  return a.label.localeCompare(b.label, "en");
}
