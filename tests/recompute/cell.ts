import { emptyCell } from "./absence.ts";
import { eventFindings, type Finding } from "./events.ts";
import { order, size, type Exact } from "./exact.ts";
import { compare, count, rank } from "./forms/group.ts";
import { total, trend } from "./forms/series.ts";
import { change, ratio, value } from "./forms/single.ts";
import type { Answer, Trial } from "./forms/trial.ts";
import { periodsOf } from "./latest.ts";
import type { Row } from "./package-files.ts";
import { counts, type Terms } from "./scenario.ts";
import { conversionFor } from "./units.ts";
import type { Edition, World } from "./world.ts";

/** What is compared with the engine's answer. */
export interface Cell {
  outcome: string;
  holds: number;
  fails: number;
  undetermined: number;
  publications: string;
  observed: Exact | null;
  threshold: Exact | null;
  margin: Exact | null;
}

const FORMS: Record<string, (trial: Trial) => Answer | null> = {
  value,
  compare,
  change,
  ratio,
  rank,
  count,
  trend,
  total,
};

export function emptyOf(outcome: string): Cell {
  const none = { observed: null, threshold: null, margin: null };
  return { outcome, holds: 0, fails: 0, undetermined: 0, publications: "", ...none };
}

export function cellOf(world: World, reading: Row, terms: Terms): Cell {
  const findings = findingsOf(world, reading, terms);
  if (findings === null) return emptyOf("not-comparable");
  if (findings.length === 0) return emptyOf(emptyCell(world, reading, terms));
  const having = (outcome: string): Finding[] => findings.filter((finding) => finding.outcome === outcome);
  const [holds, fails] = [having("holds").length, having("fails").length];
  const outcome = holds && fails ? "mixed" : holds ? "holds" : fails ? "fails" : "undetermined";
  const deciding = outcome === "mixed" ? findings : having(outcome);
  const nearest = nearestOf(deciding);
  const shown = nearest ?? findings.find(({ observed }) => observed !== null);
  return {
    outcome,
    holds,
    fails,
    undetermined: having("undetermined").length,
    publications: findings.map(({ publication }) => publication).join("~"),
    observed: shown?.observed ?? null,
    threshold: shown?.threshold ?? null,
    // A mixed verdict has no distance from turning over.
    margin: outcome === "mixed" ? null : (nearest?.margin ?? null),
  };
}

/** The finding nearest to turning over; of two alike the first publisher's. */
function nearestOf(findings: readonly Finding[]): Finding | undefined {
  let nearest: Finding | undefined;
  for (const finding of findings) {
    if (!finding.margin) continue;
    if (!nearest?.margin || order(size(finding.margin), size(nearest.margin)) < 0) nearest = finding;
  }
  return nearest;
}

/** One finding a publisher, in the order of their codes; null where the units cannot be compared. */
function findingsOf(world: World, reading: Row, terms: Terms): Finding[] | null {
  if (reading.form === "interval" || reading.form === "first") {
    const isInDays = reading.form === "first" || reading.unit === "" || reading.unit === "days";
    return isInDays ? sorted(eventFindings(world, reading, terms)) : null;
  }
  const attempt = reading.form === "recorded" ? recorded(world, reading) : numeric(world, reading, terms);
  if (!attempt) return null;
  const best = new Map<string, Finding>();
  for (const edition of world.editions.filter(terms.admits)) {
    const before = best.get(edition.publisher);
    if (before?.isWhole) continue;
    const answer = attempt(edition);
    // The newest that covers everything, else the newest that covers something.
    if (answer && (!before || answer.isWhole)) best.set(edition.publisher, { ...edition, unit: "", ...answer });
  }
  return sorted([...best.values()]);
}

function sorted(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => (a.publisher < b.publisher ? -1 : 1));
}

function recorded(world: World, reading: Row): (edition: Edition) => Answer | null {
  const statements = world.tables.statements.filter((row) => row.reading === reading.reading);
  return ({ publication, confidence }) => {
    const own = statements.filter((row) => row.publication === publication);
    if (own.length === 0) return null;
    // What nobody read decides nothing, and gives way to an older publication that somebody did.
    const read = own.filter((row) => (row.confidence || confidence) !== "low");
    const said = new Set(read.map((row) => row.outcome));
    const only = said.size === 1 ? [...said][0] : "";
    const outcome = only === "confirms" ? "holds" : only === "contradicts" ? "fails" : "undetermined";
    return { isWhole: read.length > 0, outcome, observed: null, threshold: null, margin: null };
  };
}

function numeric(world: World, reading: Row, terms: Terms): ((edition: Edition) => Answer | null) | null {
  const { indicator = "", form = "", publication: pinned } = reading;
  const conversion = conversionFor(reading, world.indicator.get(indicator)?.unit ?? "");
  const rule = FORMS[form];
  if (!conversion || !rule) return null;
  // What one edition said stays what it said, whenever it is asked.
  const asOf = pinned && terms.basis === "" ? { ...terms, present: -Infinity } : terms;
  return (edition) => {
    const series = world.figures(indicator).get(edition.publication);
    if (!series || (pinned && pinned !== edition.publication)) return null;
    const open = {
      world,
      reading,
      edition,
      series,
      conversion,
      isForecast: terms.basis === "forecast",
      counts: (figure: Parameters<typeof counts>[4], isAsked: boolean) =>
        counts(world, asOf, edition, indicator, figure, isAsked),
    };
    const periods = periodsOf(open, terms.present);
    return periods && rule({ ...open, ...periods });
  };
}
