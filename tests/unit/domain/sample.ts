import { emptyCatalog, type Catalog } from "../../../app/domain/catalog.ts";
import type { Article, Claim, Reading } from "../../../app/domain/claims.ts";
import type { EventRow, Indicator, Observation, Publication } from "../../../app/domain/evidence.ts";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { indexEvidence, type EvidenceBase } from "../../../app/domain/evidence-base.ts";
import { ALL_EVIDENCE, type Scenario } from "../../../app/domain/scenarios.ts";
import type { Verdict } from "../../../app/domain/verdicts.ts";

/** A small invented world: areas X, Y, Z, the group TRIO of Y, Z and W, three indicators and a rate. */

export function aReading(fields: Partial<Reading>): Reading {
  return {
    reading: "r",
    claim: "c",
    position: 1,
    label: "",
    statement: "",
    form: "value",
    indicator: "growth",
    area: "X",
    comparator: "",
    quantifier: "",
    period: "2024",
    basePeriod: "",
    event: "",
    baseEvent: "",
    eventKind: "",
    operator: "ge",
    target: null,
    targetWritten: fields.target == null ? "" : String(fields.target),
    targetHigh: null,
    countOperator: "",
    targetValue: null,
    targetValueWritten: fields.targetValue == null ? "" : String(fields.targetValue),
    unit: "",
    publication: "",
    note: "",
    ...fields,
  };
}

/** A reading about days of events: no indicator and no area. */
export function anEventReading(fields: Partial<Reading>): Reading {
  return aReading({ indicator: "", area: "", operator: "", ...fields });
}

export function aScenario(fields: Partial<Scenario> = {}): Scenario {
  return { ...ALL_EVIDENCE, scenario: "s", position: 1, ...fields };
}

/** An article of 19 April 2024. */
export function anArticle(fields: Partial<Article> = {}): Article {
  const unsaid = { title: "", author: "", publisher: "", url: "", summary: "" };
  return { ...unsaid, article: "a", publishedOn: "2024-04-19", language: "en", ...fields };
}

export function aClaim(fields: Partial<Claim> = {}): Claim {
  return {
    claim: "c",
    article: "a",
    position: 1,
    quote: "",
    paragraph: null,
    topic: "",
    kind: "figure",
    citedPublisher: "alpha",
    note: "",
    ...fields,
  };
}

/** `alpha-2024-04` comes out at the end of April 2024 unless a day is given. */
export function aPublication(publication: string, publishedOn = publication.slice(-7)): Publication {
  return {
    publication,
    publisher: publication.split("-")[0] ?? "",
    title: publication,
    edition: publication,
    publishedOn,
    // Before any of the sample's periods, so that without a day no forecast in it is stale.
    retrievedOn: "2000-01-01",
    url: "https://example.org/",
    seenAt: "",
    licence: "",
    redistributable: true,
    confidence: "high",
    coverage: "complete",
    note: "",
  };
}

type Figure = number | null | [low: number | null, high: number | null];

export function row(
  publication: string,
  area: string,
  period: string,
  figure: Figure,
  fields: Partial<Observation> = {},
): Observation {
  const isRange = Array.isArray(figure);
  return {
    publication,
    indicator: "growth",
    area,
    period,
    value: isRange ? null : figure,
    low: isRange ? figure[0] : null,
    high: isRange ? figure[1] : null,
    status: "F",
    seenAt: "",
    note: "",
    file: "observations/sample.csv",
    line: 2,
    ...fields,
  };
}

export function anEvent(event: string, happenedOn: string, fields: Partial<EventRow> = {}): EventRow {
  return {
    event,
    happenedOn,
    title: event,
    area: "X",
    kind: "visit.head-of-government",
    place: "",
    publication: "alpha-2024-04",
    note: "",
    file: "events/events.csv",
    line: 2,
    ...fields,
  };
}

function indicator(id: string, unit: string, frequency: string, decimals = 1): Indicator {
  return { indicator: id, label: id, definition: "", unit, decimals, topic: "", frequency };
}

export function aCatalog(fields: Partial<Catalog> = {}): Catalog {
  return {
    ...emptyCatalog(),
    claims: [aClaim()],
    indicators: [
      indicator("growth", "percent", "annual"),
      indicator("aid", "EUR_bn", "monthly"),
      indicator("orders", "USD_mn", "irregular"),
      indicator("dollars_for_a_euro", "USD_per_EUR", "monthly", 4),
    ],
    areas: ["X", "Y", "Z", "W"].map((area) => ({ area, label: area, kind: "country" as const })),
    memberships: ["Y", "Z", "W"].map((area) => ({ group: "TRIO", area, publication: "alpha-2024-04" })),
    publishers: [
      { publisher: "alpha", label: "Alpha", kind: "international-organisation", party: "", url: "" },
      { publisher: "beta", label: "Beta", kind: "research", party: "", url: "" },
      { publisher: "gamma", label: "Gamma", kind: "government", party: "Y", url: "" },
    ],
    publications: [
      "alpha-2023-10",
      "alpha-2024-04",
      "alpha-2024-10",
      "beta-2024-01",
      "beta-2024-06",
      "gamma-2024-03",
    ].map((publication) => aPublication(publication)),
    ...fields,
  };
}

export function aBase(observations: Observation[], fields: Partial<Catalog> = {}): EvidenceBase {
  return indexEvidence(aCatalog(fields), observations);
}

/** Verdict of a reading over rows; by default with all evidence. */
export function verdictOf(
  reading: Partial<Reading>,
  observations: Observation[],
  scenario: Partial<Scenario> = {},
): Verdict {
  return evaluate(aBase(observations), aReading(reading), aScenario(scenario));
}

/** Outcome, observed and margin of the only finding, for truth tables. */
export function only(verdict: Verdict): [string, number | null, number | null] {
  const [finding, ...others] = verdict.findings;
  if (!finding || others.length > 0) throw new Error(`one finding expected, got ${verdict.findings.length}`);
  return [finding.outcome, finding.observed, finding.margin];
}
