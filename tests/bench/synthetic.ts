import { anArticle, aPublication } from "../unit/domain/sample.ts";
import { emptyCatalog, type Catalog } from "../../app/domain/catalog.ts";
import type { Claim, Form, Operator, Reading, Statement } from "../../app/domain/claims.ts";
import type { EventRow, Indicator, Observation, Publication, Status } from "../../app/domain/evidence.ts";
import type { Scenario } from "../../app/domain/scenarios.ts";

export interface Size {
  observations: number;
  readings: number;
  scenarios: number;
}

const PUBLISHERS = 25;
const EDITIONS = 8;
const INDICATORS = 20;
const AREAS = 60;
const GROUP = "GROUP";
const FORMS: readonly Form[] = [
  "value",
  "compare",
  "change",
  "trend",
  "total",
  "compare",
  "interval",
  "first",
  "recorded",
  "value",
];

/** Made-up packages for measuring only: the shape of real ones, the same numbers every time, nothing about anything. */
export function syntheticCatalog(size: Size): Catalog {
  return {
    ...emptyCatalog(),
    articles: [anArticle({ article: "article" })],
    claims: Array.from({ length: size.readings }, (_, index) => claim(index)),
    readings: Array.from({ length: size.readings }, (_, index) => reading(index)),
    statements: Array.from({ length: size.readings * 3 }, (_, index) => statement(index)),
    scenarios: Array.from({ length: size.scenarios }, (_, index) => scenario(index)),
    indicators: Array.from({ length: INDICATORS }, (_, index) => indicator(index)),
    areas: Array.from({ length: AREAS }, (_, index) => ({ area: area(index), label: "", kind: "country" as const })),
    memberships: Array.from({ length: 41 }, (_, index) => ({
      group: GROUP,
      area: area(index + 1),
      publication: edition(0, 0),
    })),
    publishers: Array.from({ length: PUBLISHERS }, (_, index) => ({
      publisher: `p${index}`,
      label: "",
      kind: "research" as const,
      party: index % 5 === 0 ? "A0" : "",
      url: "",
    })),
    publications: Array.from({ length: PUBLISHERS * EDITIONS }, (_, index) => publication(index)),
    events: Array.from({ length: 300 }, (_, index) => event(index)),
  };
}

/** Rows edition by edition, as files hold them, until there are enough. */
export function syntheticObservations(catalog: Catalog, size: Size): Observation[] {
  const rows: Observation[] = [];
  const periods = Math.ceil(size.observations / (PUBLISHERS * EDITIONS * INDICATORS * AREAS));
  for (const [rank, { publication }] of catalog.publications.entries()) {
    const number = rank % EDITIONS;
    for (const { indicator } of catalog.indicators) {
      for (let place = 0; place < AREAS; place++) {
        for (let step = 0; step < periods && rows.length < size.observations; step++) {
          const period = 2020 + step;
          // As in real editions: years before the edition's own are outturns, later ones forecasts.
          const status = period < 2022 + Math.floor(number / 3) ? "A" : "F";
          rows.push(observation(publication, indicator, area(place), String(period), status, rows.length));
        }
      }
    }
  }
  return rows;
}

/** A number from 0 to 1 that looks random and is always the same for the same seed. */
function noise(seed: number): number {
  const mixed = Math.imul((seed ^ (seed >>> 15)) + 0x9e3779b9, 0x85ebca6b) >>> 0;
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}

function observation(
  publication: string,
  indicator: string,
  place: string,
  period: string,
  status: Status,
  index: number,
): Observation {
  const value = Math.round(noise(index) * 100) / 10;
  const isRange = index % 97 === 0;
  return {
    publication,
    indicator,
    area: place,
    period,
    value: isRange ? null : value,
    low: isRange ? value : null,
    high: isRange ? value + 1 : null,
    status,
    seenAt: "",
    note: "",
    file: "observations/synthetic.csv",
    line: index + 2,
  };
}

function reading(index: number): Reading {
  const form = FORMS[index % FORMS.length] ?? "value";
  const isOfMembers = form === "compare" && index % 2 === 1;
  const operator: Operator | "" = form === "trend" ? "rising" : form === "first" || form === "recorded" ? "" : "gt";
  return {
    reading: `r${index}`,
    claim: `c${index}`,
    position: 1,
    label: "",
    statement: "",
    form,
    indicator: `i${index % INDICATORS}`,
    area: form === "total" ? GROUP : form === "first" ? "" : area(index % AREAS),
    comparator: form === "compare" ? (isOfMembers ? GROUP : area((index + 1) % AREAS)) : "",
    quantifier: isOfMembers ? (index % 4 === 1 ? "all" : "any") : "",
    period: form === "trend" || form === "total" ? "2020/2023" : "2023",
    basePeriod: form === "change" ? "2021" : "",
    event: `e${index % 300}`,
    baseEvent: `e${(index * 7) % 300}`,
    eventKind: form === "first" ? "kind" : "",
    operator,
    target: form === "trend" ? 0.5 : form === "compare" ? null : form === "total" ? 600 : 5,
    targetWritten: "5",
    targetHigh: null,
    countOperator: "",
    targetValue: null,
    targetValueWritten: "",
    unit: "",
    publication: "",
    note: "",
  };
}

function scenario(index: number): Scenario {
  return {
    scenario: `s${index}`,
    position: index,
    label: "",
    question: "",
    asOf: index % 4 === 0 ? "" : day(index),
    publishers: index % 5 === 1 ? ["p1", "p2", "@cited"] : [],
    excludedPublishers: index % 7 === 2 ? ["@cited", "p3"] : [],
    parties: index % 11 === 3 ? ["A0"] : [],
    basis: index % 6 === 1 ? "forecast" : index % 6 === 4 ? "outturn" : "",
    articles: [],
  };
}

function claim(index: number): Claim {
  return {
    claim: `c${index}`,
    article: "article",
    position: index,
    quote: "",
    paragraph: null,
    topic: "",
    kind: "figure",
    citedPublisher: `p${index % 3}`,
    note: "",
  };
}

function publication(index: number): Publication {
  const publisher = Math.floor(index / EDITIONS);
  const publishedOn = day((index % EDITIONS) * 24 + publisher);
  const made = aPublication(edition(publisher, index % EDITIONS), publishedOn);
  return { ...made, publisher: `p${publisher}`, retrievedOn: "" };
}

function statement(index: number): Statement {
  const outcome = index % 5 === 0 ? "contradicts" : "confirms";
  const told = edition(index % PUBLISHERS, index % EDITIONS);
  return {
    reading: `r${Math.floor(index / 3)}`,
    publication: told,
    seenAt: "",
    confidence: "",
    outcome,
    quote: "",
    note: "",
    file: "",
    line: index,
  };
}

function event(index: number): EventRow {
  const told = edition(index % PUBLISHERS, index % EDITIONS);
  const happened = day((index * 13) % 199);
  return {
    event: `e${index}`,
    happenedOn: happened,
    title: "",
    area: area(index % AREAS),
    kind: `kind.${index % 4}`,
    place: "",
    publication: told,
    note: "",
    file: "",
    line: index,
  };
}

function indicator(index: number): Indicator {
  return {
    indicator: `i${index}`,
    label: "",
    definition: "",
    unit: "percent",
    decimals: 1,
    topic: "",
    frequency: "annual",
  };
}

function area(index: number): string {
  return `A${index}`;
}

function edition(publisher: number, number: number): string {
  return `p${publisher}-data-${number}`;
}

/** Days from 2023 on, one step about four days. */
function day(step: number): string {
  return new Date(Date.UTC(2023, 0, 1 + step * 4)).toISOString().slice(0, 10);
}
