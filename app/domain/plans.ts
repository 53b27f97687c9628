import type { Form, Reading } from "./claims.ts";
import type { AreaRows, Edition } from "./editions.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { compareText } from "./evidence-base.ts";
import { tryChange } from "./forms/change.ts";
import { tryCompare } from "./forms/compare.ts";
import { tryRecorded } from "./forms/recorded.ts";
import { tryTotal } from "./forms/total.ts";
import { tryTrend } from "./forms/trend.ts";
import type { Attempt, FormRule, Trial } from "./forms/trial.ts";
import { tryValue } from "./forms/value.ts";
import type { Basis } from "./scenarios.ts";
import type { Finding } from "./verdicts.ts";
import { unitRelation, type UnitRelation } from "./units.ts";

/** An edition that has something to say on a reading's subject, and what it makes of the reading on each basis. */
export interface Candidate {
  readonly edition: Edition;
  /** Without rows and breakers. */
  attempt(basis: Basis): Attempt | null;
  /** With them. */
  finding(basis: Basis): Finding | null;
}

/** What a reading needs, worked out once: the editions of each publisher, newest first. */
export interface Plan {
  /** Why the reading cannot be tried at all: units; "" if it can. */
  incomparable: string;
  publishers: readonly { publisher: string; candidates: readonly Candidate[] }[];
}

const RULES: Readonly<Partial<Record<Form, FormRule>>> = {
  value: tryValue,
  compare: tryCompare,
  change: tryChange,
  trend: tryTrend,
  total: tryTotal,
};

/** The plan of a reading of a numeric form or of form `recorded`. Kept with the base for as long as the reading lives. */
export function planOf(base: EvidenceBase, reading: Reading): Plan {
  let plan = base.memo.plans.get(reading) as Plan | undefined;
  if (!plan) base.memo.plans.set(reading, (plan = makePlan(base, reading)));
  return plan;
}

/** The unit in which a reading's target is asked for, against the indicator's: differences of percents are percentage points. */
export function readingUnit(indicatorUnit: string, reading: Reading): UnitRelation {
  const isDifference = reading.form === "compare" || reading.form === "change";
  const isPoints = isDifference && reading.unit === "percentage_points" && indicatorUnit.startsWith("percent");
  // A trend's target is a share of steps and none of the indicator's amounts.
  if (isPoints || reading.form === "trend") return { kind: "exact", factor: 1 };
  const relation = unitRelation(indicatorUnit, reading.unit);
  if (relation.kind !== "by-rate" || reading.form === "total") return relation;
  return { kind: "incomparable", reason: `${indicatorUnit} against ${reading.unit}` };
}

function makePlan(base: EvidenceBase, reading: Reading): Plan {
  if (reading.form === "recorded")
    return { incomparable: "", publishers: byPublisher(recordedCandidates(base, reading)) };
  const rule = RULES[reading.form];
  const indicator = base.indicator(reading.indicator);
  if (!rule || !indicator) return { incomparable: "", publishers: [] };
  const unit = readingUnit(indicator.unit, reading);
  if (unit.kind === "incomparable") return { incomparable: unit.reason, publishers: [] };
  const subjects = reading.form === "total" ? [reading.area, ...base.members(reading.area)] : [reading.area];
  const candidates: Candidate[] = [];
  for (const [publication, rows] of base.rowsOf(reading.indicator)) {
    const edition = base.edition(publication);
    if (!edition || !subjects.some((area) => rows.has(area))) continue;
    candidates.push(new NumericCandidate(edition, rule, { base, reading, unit }, rows));
  }
  return { incomparable: "", publishers: byPublisher(candidates) };
}

/**
 * Whether a rule looks at every row that any basis could use. A row for a whole interval stands before the interval's steps (`compare`, `change`),
 * or behind them (`total`), so there the kinds of the rows looked at tell nothing of the others.
 */
function hidesNothing({ form, period }: Reading): boolean {
  return form === "trend" || (form !== "total" && !period.includes("/"));
}

/** Tries each basis at most once, and only when asked. */
class NumericCandidate implements Candidate {
  readonly edition: Edition;
  readonly #rule: FormRule;
  readonly #task: Pick<Trial, "base" | "reading" | "unit">;
  readonly #rows: AreaRows;
  #all: Attempt | null | undefined;
  #forecast: Attempt | null | undefined;
  #outturn: Attempt | null | undefined;

  constructor(edition: Edition, rule: FormRule, task: Pick<Trial, "base" | "reading" | "unit">, rows: AreaRows) {
    this.edition = edition;
    this.#rule = rule;
    this.#task = task;
    this.#rows = rows;
  }

  attempt(basis: Basis): Attempt | null {
    if (basis === "forecast" && this.#forecast !== undefined) return this.#forecast;
    if (basis === "outturn" && this.#outturn !== undefined) return this.#outturn;
    if (this.#all === undefined) {
      const seen = { forecast: false, outturn: false };
      this.#all = this.#try("", seen);
      // Where all rows are of one kind, that basis sees the same and the other one nothing.
      if (hidesNothing(this.#task.reading)) {
        if (!seen.outturn) [this.#forecast, this.#outturn] = [this.#all, null];
        else if (!seen.forecast) [this.#forecast, this.#outturn] = [null, this.#all];
      }
    }
    if (basis === "forecast")
      return this.#forecast === undefined ? (this.#forecast = this.#try(basis)) : this.#forecast;
    if (basis === "outturn") return this.#outturn === undefined ? (this.#outturn = this.#try(basis)) : this.#outturn;
    return this.#all;
  }

  finding(basis: Basis): Finding | null {
    return this.#try(basis, { forecast: false, outturn: false }, { inputs: [], breakers: [] })?.finding ?? null;
  }

  #try(basis: Basis, seen = { forecast: false, outturn: false }, detail: Trial["detail"] = null): Attempt | null {
    // Spelled out: spreading an object costs ten times what it holds.
    const { base, reading, unit } = this.#task;
    return this.#rule({ base, reading, unit, edition: this.edition, rows: this.#rows, basis, detail, seen });
  }
}

function recordedCandidates(base: EvidenceBase, reading: Reading): Candidate[] {
  const statements = base.statements(reading.reading);
  const publications = [...new Set(statements.map((statement) => statement.publication))];
  return publications.flatMap((publication) => {
    const edition = base.edition(publication);
    if (!edition) return [];
    const said = statements.filter((statement) => statement.publication === publication);
    const finding = tryRecorded(said, edition.publisher);
    const attempt = finding && { full: true, finding };
    return { edition, attempt: () => attempt, finding: () => finding };
  });
}

function byPublisher(candidates: Candidate[]): Plan["publishers"] {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates.sort((a, b) => a.edition.rank - b.edition.rank)) {
    const group = groups.get(one.edition.publisher);
    if (group) group.push(one);
    else groups.set(one.edition.publisher, [one]);
  }
  return [...groups]
    .map(([publisher, group]) => ({ publisher, candidates: group }))
    .sort((a, b) => compareText(a.publisher, b.publisher));
}
