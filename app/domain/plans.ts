import type { Form, Reading } from "./claims.ts";
import type { Edition } from "./editions.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { compareText } from "./evidence-base.ts";
import type { Counting } from "./counting.ts";
import { tryChange } from "./forms/change.ts";
import { tryCompare } from "./forms/compare.ts";
import { tryCount } from "./forms/count.ts";
import { tryRank } from "./forms/rank.ts";
import { tryRatio } from "./forms/ratio.ts";
import { tryRecorded } from "./forms/recorded.ts";
import { tryTotal } from "./forms/total.ts";
import { tryTrend } from "./forms/trend.ts";
import type { Attempt, FormRule } from "./forms/trial.ts";
import { tryValue } from "./forms/value.ts";
import { NumericCandidate } from "./numeric-candidate.ts";
import type { Finding } from "./verdicts.ts";
import { unitRelation, type UnitRelation } from "./units.ts";

/** An edition that has something to say on a reading's subject, and what it makes of the reading as each scenario counts. */
export interface Candidate {
  readonly edition: Edition;
  /** Without rows and breakers. */
  attempt(counting: Counting): Attempt | null;
  /** With them. */
  finding(counting: Counting): Finding | null;
  /** Areas, or areas in periods, that the reading needs and the edition gives no figure of; [] where they cannot be named. */
  lacks(counting: Counting): readonly string[];
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
  ratio: tryRatio,
  rank: tryRank,
  count: tryCount,
  trend: tryTrend,
  total: tryTotal,
};

const UNITS_OF_THEIR_OWN: ReadonlySet<Form> = new Set(["trend", "ratio", "rank", "count"]);

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
  // The target is a share of steps, a multiple, a place or a number of members, and none of the indicator's amounts.
  if (isPoints || UNITS_OF_THEIR_OWN.has(reading.form)) return { kind: "exact", factor: 1 };
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
  const isOfMembers = reading.form === "total" || reading.form === "count";
  const subjects = isOfMembers ? [reading.area, ...base.members(reading.area)] : [reading.area];
  const candidates: Candidate[] = [];
  for (const { edition, rows } of base.figuresOf(reading.indicator)) {
    const isMeant = reading.publication === "" || edition.publication.publication === reading.publication;
    if (!isMeant || !subjects.some((area) => rows.has(area))) continue;
    candidates.push(new NumericCandidate(edition, rule, { base, reading, unit }, rows));
  }
  return { incomparable: "", publishers: byPublisher(candidates) };
}

function recordedCandidates(base: EvidenceBase, reading: Reading): Candidate[] {
  const statements = base.statements(reading.reading);
  const publications = [...new Set(statements.map((statement) => statement.publication))];
  const editions = publications.flatMap((publication) => base.edition(publication) ?? []);
  editions.sort((a, b) => compareText(a.publisher, b.publisher) || a.rank - b.rank);
  return editions.map((edition) => {
    const said = statements.filter(({ publication }) => publication === edition.publication.publication);
    const finding = tryRecorded(said, edition);
    const attempt = finding && { full: finding.reason !== "document-not-read", finding };
    return { edition, attempt: () => attempt, finding: () => finding, lacks: () => [] };
  });
}

/** `candidates`: those of a publisher, newest first, behind one another. */
function byPublisher(candidates: readonly Candidate[]): Plan["publishers"] {
  const groups: { publisher: string; candidates: Candidate[] }[] = [];
  for (const one of candidates) {
    const last = groups.at(-1);
    if (last?.publisher === one.edition.publisher) last.candidates.push(one);
    else groups.push({ publisher: one.edition.publisher, candidates: [one] });
  }
  return groups;
}
