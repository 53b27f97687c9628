import { CITED, NO_PARTY } from "../../domain/admission.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Scenario } from "../../domain/scenarios.ts";

export interface Choice {
  value: string;
  label: string;
  checked: boolean;
}

export interface PublisherGroup {
  kind: string;
  publishers: { value: string; label: string; state: "" | "publisher" | "exclude" }[];
}

/** What the form of a user's own scenario offers, with what is chosen at the moment. */
export interface ScenarioForm {
  asOf: string;
  /** Days on which something relevant came out, newest first. */
  days: string[];
  parties: Choice[];
  basis: string;
  groups: PublisherGroup[];
}

const PARTY_OF_NONE = "no party";

/** Builds the form from the catalog: publishers that matter by kind, parties that occur, the days marked. */
export function presentScenarioForm(
  catalog: Catalog,
  own: Scenario | null,
  days: readonly string[],
  relevant: ReadonlySet<string>,
): ScenarioForm {
  const areas = new Map(catalog.areas.map(({ area, label }) => [area, label]));
  const parties = [...new Set(catalog.publishers.map(({ party }) => party || NO_PARTY))].sort();
  const kinds = [...new Set(catalog.publishers.map(({ kind }) => kind))].sort();
  const stateOf = (publisher: string) => {
    if (own?.publishers.includes(publisher)) return "publisher" as const;
    return own?.excludedPublishers.includes(publisher) ? ("exclude" as const) : ("" as const);
  };
  const cited = {
    kind: "the claim’s own source",
    publishers: [{ value: CITED, label: "the source that the claim names", state: stateOf(CITED) }],
  };
  const groups = kinds.map((kind) => ({
    kind: kind.replaceAll("-", " "),
    publishers: catalog.publishers
      .filter((one) => one.kind === kind && (relevant.has(one.publisher) || stateOf(one.publisher) !== ""))
      .map(({ publisher, label }) => ({ value: publisher, label, state: stateOf(publisher) }))
      .sort((a, b) => a.label.localeCompare(b.label, "en")),
  }));
  return {
    asOf: own?.asOf ?? "",
    days: [...days].reverse(),
    parties: parties.map((value) => ({
      value,
      label: value === NO_PARTY ? PARTY_OF_NONE : (areas.get(value) ?? value),
      checked: own?.parties.includes(value) ?? false,
    })),
    basis: own?.basis ?? "",
    groups: [cited, ...groups.filter(({ publishers }) => publishers.length > 0)],
  };
}
