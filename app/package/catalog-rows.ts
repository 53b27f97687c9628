import type { Catalog } from "../domain/catalog.ts";
import type {
  Article,
  Claim,
  ClaimKind,
  Form,
  Operator,
  Quantifier,
  Reading,
  RecordedOutcome,
  Statement,
} from "../domain/claims.ts";
import type {
  Area,
  Confidence,
  EventRow,
  Indicator,
  Membership,
  Publication,
  Publisher,
  PublisherKind,
} from "../domain/evidence.ts";
import type { Basis, Scenario } from "../domain/scenarios.ts";
import { cell, type KeptRows, type Row } from "./rows.ts";

/**
 * The catalog's rows as the domain's types. The rows must have been checked: the schema's enums are what makes the
 * narrowing of texts to unions true.
 */
export function toCatalog(rows: KeptRows): Catalog {
  const all = <T>(table: string, convert: (row: Row) => T): T[] => (rows.get(table) ?? []).map(convert);
  return {
    articles: all("articles", toArticle),
    claims: all("claims", toClaim),
    readings: all("readings", toReading),
    statements: all("statements", toStatement),
    scenarios: all("scenarios", toScenario),
    indicators: all("indicators", toIndicator),
    areas: all("areas", toArea),
    memberships: all("memberships", toMembership),
    publishers: all("publishers", toPublisher),
    publications: all("publications", toPublication),
    events: all("events", toEvent),
  };
}

function toArticle(row: Row): Article {
  return {
    article: cell(row, "article"),
    title: cell(row, "title"),
    author: cell(row, "author"),
    publisher: cell(row, "publisher"),
    publishedOn: cell(row, "published_on"),
    url: cell(row, "url"),
    language: cell(row, "language"),
    summary: cell(row, "summary"),
  };
}

function toClaim(row: Row): Claim {
  return {
    claim: cell(row, "claim"),
    article: cell(row, "article"),
    position: Number(cell(row, "position")),
    quote: cell(row, "quote"),
    paragraph: numberOf(row, "paragraph"),
    topic: cell(row, "topic"),
    kind: cell(row, "kind") as ClaimKind,
    citedPublisher: cell(row, "cited_publisher"),
    note: cell(row, "note"),
  };
}

function toReading(row: Row): Reading {
  return {
    reading: cell(row, "reading"),
    claim: cell(row, "claim"),
    position: Number(cell(row, "position")),
    label: cell(row, "label"),
    statement: cell(row, "statement"),
    form: cell(row, "form") as Form,
    indicator: cell(row, "indicator"),
    area: cell(row, "area"),
    comparator: cell(row, "comparator"),
    quantifier: cell(row, "quantifier") as Quantifier | "",
    period: cell(row, "period"),
    basePeriod: cell(row, "base_period"),
    event: cell(row, "event"),
    baseEvent: cell(row, "base_event"),
    eventKind: cell(row, "event_kind"),
    operator: cell(row, "operator") as Operator | "",
    target: numberOf(row, "target"),
    targetWritten: cell(row, "target"),
    targetHigh: numberOf(row, "target_high"),
    countOperator: cell(row, "count_operator") as Operator | "",
    targetValue: numberOf(row, "target_value"),
    targetValueWritten: cell(row, "target_value"),
    unit: cell(row, "unit"),
    publication: cell(row, "publication"),
    note: cell(row, "note"),
  };
}

function toStatement(row: Row): Statement {
  return {
    reading: cell(row, "reading"),
    publication: cell(row, "publication"),
    seenAt: cell(row, "seen_at"),
    confidence: cell(row, "confidence") as Statement["confidence"],
    outcome: cell(row, "outcome") as RecordedOutcome,
    quote: cell(row, "quote"),
    note: cell(row, "note"),
    file: row.file,
    line: row.line,
  };
}

function toScenario(row: Row): Scenario {
  return {
    scenario: cell(row, "scenario"),
    position: Number(cell(row, "position")),
    label: cell(row, "label"),
    question: cell(row, "question"),
    asOf: cell(row, "as_of"),
    publishers: listOf(row, "publishers"),
    excludedPublishers: listOf(row, "excluded_publishers"),
    parties: listOf(row, "parties"),
    basis: cell(row, "basis") as Basis,
    articles: listOf(row, "articles"),
  };
}

function toIndicator(row: Row): Indicator {
  return {
    indicator: cell(row, "indicator"),
    label: cell(row, "label"),
    definition: cell(row, "definition"),
    unit: cell(row, "unit"),
    decimals: Number(cell(row, "decimals")),
    topic: cell(row, "topic"),
    frequency: cell(row, "frequency"),
  };
}

function toArea(row: Row): Area {
  return { area: cell(row, "area"), label: cell(row, "label"), kind: cell(row, "kind") as Area["kind"] };
}

function toMembership(row: Row): Membership {
  return { group: cell(row, "group"), area: cell(row, "area"), publication: cell(row, "publication") };
}

function toPublisher(row: Row): Publisher {
  return {
    publisher: cell(row, "publisher"),
    label: cell(row, "label"),
    kind: cell(row, "kind") as PublisherKind,
    party: cell(row, "party"),
    url: cell(row, "url"),
  };
}

function toPublication(row: Row): Publication {
  return {
    publication: cell(row, "publication"),
    publisher: cell(row, "publisher"),
    title: cell(row, "title"),
    edition: cell(row, "edition"),
    publishedOn: cell(row, "published_on"),
    retrievedOn: cell(row, "retrieved_on"),
    url: cell(row, "url"),
    seenAt: cell(row, "seen_at"),
    licence: cell(row, "licence"),
    redistributable: cell(row, "redistributable") === "true",
    confidence: cell(row, "confidence") as Confidence,
    coverage: cell(row, "coverage") === "partial" ? "partial" : "complete",
    note: cell(row, "note"),
  };
}

function toEvent(row: Row): EventRow {
  return {
    event: cell(row, "event"),
    happenedOn: cell(row, "happened_on"),
    title: cell(row, "title"),
    area: cell(row, "area"),
    kind: cell(row, "kind"),
    place: cell(row, "place"),
    publication: cell(row, "publication"),
    note: cell(row, "note"),
    file: row.file,
    line: row.line,
  };
}

function numberOf(row: Row, column: string): number | null {
  const text = cell(row, column);
  return text === "" ? null : Number(text);
}

function listOf(row: Row, column: string): string[] {
  const text = cell(row, column);
  return text === "" ? [] : text.split("~");
}
