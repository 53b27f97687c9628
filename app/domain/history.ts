import { admission } from "./admission.ts";
import type { Reading } from "./claims.ts";
import { evaluate } from "./evaluate.ts";
import { rivalsOf } from "./event-selection.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { planOf } from "./plans.ts";
import { onDay } from "./scenario-day.ts";
import type { Scenario } from "./scenarios.ts";
import type { Verdict } from "./verdicts.ts";

/** A verdict as of the end of a day. */
export interface HistoryPoint {
  day: string;
  /** Publications that came out that day and matter to the reading, sorted; empty for the day that opens the history. */
  publications: string[];
  verdict: Verdict;
  /** Whether the outcome is another than at the point before; the first evidence at all is no turn. */
  turned: boolean;
}

/**
 * The verdict as of `from` and of every day up to `to` on which a publication that matters came out: one that the scenario
 * admits and that covers the reading. The scenario's own as-of day does not count. Days are `YYYY-MM-DD`.
 */
export function history(
  base: EvidenceBase,
  reading: Reading,
  scenario: Scenario,
  from: string,
  to: string,
): HistoryPoint[] {
  const byDay = new Map<string, string[]>([[from, []]]);
  for (const { day, publication } of relevantPublications(base, reading, onDay(base, scenario, ""))) {
    if (day <= from || day > to) continue;
    byDay.set(day, [...(byDay.get(day) ?? []), publication]);
  }
  let before: Verdict | null = null;
  return [...byDay.keys()].sort().map((day) => {
    const verdict = evaluate(base, reading, onDay(base, scenario, day));
    const turned = before !== null && hasEvidence(before) && before.outcome !== verdict.outcome;
    before = verdict;
    return { day, publications: (byDay.get(day) ?? []).sort(), verdict, turned };
  });
}

function hasEvidence({ outcome }: Verdict): boolean {
  return outcome !== "no-evidence" && outcome !== "not-applicable";
}

/** Days on which something came out that matters to any of the readings, sorted: the marks of an as-of slider. */
export function publicationDays(base: EvidenceBase, readings: readonly Reading[], scenario: Scenario): string[] {
  const whenever = onDay(base, scenario, "");
  const days = new Set<string>();
  const subjects = new Set<string>();
  for (const reading of readings) {
    // Of thousands of readings many ask for the same figures, and nearly all share their days: neither is looked for twice.
    const subject = `${subjectOf(reading)} ${base.citedPublisher(reading.claim)}`;
    if (subjects.has(subject)) continue;
    subjects.add(subject);
    for (const { day } of relevantPublications(base, reading, whenever, days)) days.add(day);
  }
  return [...days].sort();
}

/** All that decides which publications speak to a reading: what it asks for, not what it claims. */
function subjectOf(reading: Reading): string {
  const { form, indicator, area, comparator, quantifier, period, basePeriod, event, baseEvent, eventKind } = reading;
  const own = form === "recorded" ? reading.reading : [indicator, area, comparator, quantifier, period, basePeriod];
  return [form, own, event, baseEvent, eventKind, reading.unit, reading.publication].join(" ");
}

const NONE: ReadonlySet<string> = new Set();

/** Publications that speak to the reading, but for those of the days that are `known` already. */
function relevantPublications(
  base: EvidenceBase,
  reading: Reading,
  whenever: Scenario,
  known: ReadonlySet<string> = NONE,
): { day: string; publication: string }[] {
  const refusals = admission(base, reading, whenever);
  if (reading.form === "interval" || reading.form === "first") return eventPublications(base, reading, refusals);
  const isKnown = (publication: string): boolean => known.has(base.edition(publication)?.knownFrom ?? "");
  // Before the plan is made, which costs more than all the rest.
  if (sources(base, reading).every(isKnown)) return [];
  const found: { day: string; publication: string }[] = [];
  for (const { candidates } of planOf(base, reading).publishers) {
    for (const candidate of candidates) {
      const { edition } = candidate;
      if (refusals[edition.rank] !== "" || known.has(edition.knownFrom)) continue;
      if (!candidate.attempt({ basis: whenever.basis, day: edition.knownFrom })) continue;
      found.push({ day: edition.knownFrom, publication: edition.publication.publication });
    }
  }
  return found;
}

/** Publications that have any figure of the reading's indicator, or a statement on it. */
function sources(base: EvidenceBase, reading: Reading): string[] {
  if (reading.form === "recorded") return base.statements(reading.reading).map(({ publication }) => publication);
  return [...base.rowsOf(reading.indicator).keys()];
}

function eventPublications(
  base: EvidenceBase,
  reading: Reading,
  refusals: readonly string[],
): { day: string; publication: string }[] {
  const rivals = reading.form === "first" ? rivalsOf(base, reading) : [];
  const rows = [...base.events(reading.event), ...base.events(reading.baseEvent), ...rivals];
  return [...new Set(rows.map((row) => row.publication))].flatMap((publication) => {
    const edition = base.edition(publication);
    return edition && refusals[edition.rank] === "" ? [{ day: edition.knownFrom, publication }] : [];
  });
}
