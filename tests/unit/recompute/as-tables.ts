import type { Catalog } from "../../../app/domain/catalog.ts";
import type { Reading } from "../../../app/domain/claims.ts";
import type { Observation } from "../../../app/domain/evidence.ts";
import type { Scenario } from "../../../app/domain/scenarios.ts";
import { addFigure, type Row, type Tables } from "../../recompute/package-files.ts";

/** The same things as rows of CSV, for the second program, which knows nothing else. */
export function asTables(catalog: Catalog, observations: readonly Observation[]): Tables {
  const tables: Tables = {
    articles: catalog.articles.map((row) => asRow(row)),
    claims: catalog.claims.map((row) => asRow(row)),
    readings: catalog.readings.map((row) => asReadingRow(row)),
    statements: catalog.statements.map((row) => asRow(row)),
    scenarios: catalog.scenarios.map((row) => asScenarioRow(row)),
    indicators: catalog.indicators.map((row) => asRow(row)),
    memberships: catalog.memberships.map((row) => asRow(row)),
    publishers: catalog.publishers.map((row) => asRow(row)),
    publications: catalog.publications.map((row) => asRow(row)),
    events: [...catalog.events, ...catalog.unpublishedEvents].map((row) => asRow(row)),
    observations: new Map(),
  };
  for (const one of observations) {
    const figures = { value_low: text(one.low), value_high: text(one.high) };
    addFigure(tables.observations, { ...asRow(one), ...figures }, one.file);
  }
  return tables;
}

export function asReadingRow(reading: Reading): Row {
  return { ...asRow(reading), target: reading.targetWritten, target_value: reading.targetValueWritten };
}

export function asScenarioRow(scenario: Scenario): Row {
  return asRow(scenario);
}

function asRow(fields: object): Row {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [snake(name), text(value)]));
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.join("~");
  return value === null || value === undefined ? "" : String(value);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
