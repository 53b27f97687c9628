import { admission, CITED, type Refusal } from "./admission.ts";
import type { Reading } from "./claims.ts";
import type { Edition } from "./editions.ts";
import type { Observation } from "./evidence.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { saysLatest } from "./latest.ts";
import { endDay, stepsOf } from "./periods.ts";
import { lastDay, presentDay } from "./scenario-day.ts";
import type { Basis, Scenario } from "./scenarios.ts";
import type { NotApplicable } from "./verdicts.ts";

/** Why a scenario gives a reading no finding: nobody could fill the cell (`never`), or the publishers named could. */
export interface Absence {
  never: NotApplicable | "";
  /** Admitted publishers that have something of the kind, just not this; sorted. [] where nobody has yet. */
  wanted: readonly string[];
}

/**
 * Tells a gap that somebody could fill from a cell that cannot ever be filled: no cited source, publishers that have
 * nothing of the kind in any edition, a day before the first figure, the period or the event. Asked only where a
 * scenario found nothing.
 */
export function absence(base: EvidenceBase, reading: Reading, scenario: Scenario): Absence {
  if (asksForCited(scenario) && base.citedPublisher(reading.claim) === "") return never("no-cited-source");
  const refusals = admission(base, reading, scenario);
  const day = lastDay(base, reading, scenario);
  const all = editionsOf(base, reading);
  if (all.length === 0) return gap([]);
  const admitted = all.filter(({ rank }) => isPermitted(refusals[rank] ?? ""));
  const publishers = [...new Set(admitted.map(({ publisher }) => publisher))];
  const covering = new Set(publishers.filter((publisher) => coversSides(base, reading, publisher)));
  const permitted = admitted.filter(({ publisher }) => covering.has(publisher));
  // Where the scenario keeps nobody out, somebody could still come to publish it.
  if (permitted.length === 0)
    return admitted.length < all.length ? never(lackedBy(base, reading, publishers)) : gap([]);
  if (isOfEvents(reading)) {
    if (day !== "" && happensAfter(base, reading, day)) return never("before-event");
    return gap(permitted);
  }
  const ofBasis = permitted.filter((edition) => hasBasis(base, reading, edition, scenario.basis));
  if (ofBasis.length === 0) return never("basis-never");
  if (ofBasis.every(({ rank }) => refusals[rank] === "later-than-as-of")) return never("before-first-figure");
  if (isBeforePeriod(base, reading, scenario, permitted)) return never("before-period");
  // One edition is as it is: what it gives as a forecast it will never give as an outcome, nor the other way round.
  if (reading.publication !== "" && scenario.basis !== "") return never("basis-never");
  return gap(ofBasis);
}

function never(reason: NotApplicable): Absence {
  return { never: reason, wanted: [] };
}

function gap(editions: readonly Edition[]): Absence {
  return { never: "", wanted: [...new Set(editions.map(({ publisher }) => publisher))].sort() };
}

function asksForCited({ publishers }: Scenario): boolean {
  return publishers.length > 0 && publishers.every((publisher) => publisher === CITED);
}

/** A day can pass; a publisher that is not admitted stays so. */
function isPermitted(refusal: Refusal): boolean {
  return refusal === "" || refusal === "later-than-as-of";
}

function isOfEvents({ form }: Reading): boolean {
  return form === "interval" || form === "first";
}

/** Editions that have something of the kind: statements on the reading, its event, or figures of its indicator and areas. */
function editionsOf(base: EvidenceBase, reading: Reading): Edition[] {
  if (reading.form === "recorded") return known(base, base.statements(reading.reading));
  if (isOfEvents(reading)) return known(base, base.events(reading.event));
  const areas = neededAreas(base, reading).flat();
  // Rows of other areas are there only where another reading asks for them, and must not decide.
  const withFigures = [...base.rowsOf(reading.indicator)].filter(([, rows]) => areas.some((area) => rows.has(area)));
  const meant = withFigures.filter(([id]) => reading.publication === "" || id === reading.publication);
  return meant.flatMap(([publication]) => base.edition(publication) ?? []);
}

/** What publishers lack of whom none has all that the reading needs. */
function lackedBy(base: EvidenceBase, reading: Reading, publishers: readonly string[]): NotApplicable {
  if (publishers.length === 0) return "publisher-never";
  const subject = neededAreas(base, reading)[0] ?? [];
  return publishers.every((publisher) => hasAny(base, reading, publisher, subject))
    ? "comparator-never"
    : "sides-never";
}

/** Whether a publisher in some edition has the subject and, where the reading holds it against others, one of those. */
function coversSides(base: EvidenceBase, reading: Reading, publisher: string): boolean {
  if (reading.form === "recorded" || isOfEvents(reading)) return true;
  return neededAreas(base, reading).every((either) => hasAny(base, reading, publisher, either));
}

/** Whether a publisher in some edition has a figure of the reading's indicator for one of the areas. */
function hasAny(base: EvidenceBase, reading: Reading, publisher: string, areas: readonly string[]): boolean {
  const rows = base.rowsOf(reading.indicator);
  const own = base.editionsOf(publisher);
  return areas.some((area) => own.some(({ publication }) => rows.get(publication.publication)?.has(area)));
}

function known(base: EvidenceBase, rows: readonly { publication: string }[]): Edition[] {
  const publications = [...new Set(rows.map(({ publication }) => publication))];
  return publications.flatMap((publication) => base.edition(publication) ?? []);
}

/** Of each list at least one area is needed. */
function neededAreas(base: EvidenceBase, reading: Reading): string[][] {
  const { form, area, comparator } = reading;
  const withMembers = (code: string): string[] => [code, ...base.members(code)];
  const subject = form === "total" || form === "count" ? withMembers(area) : [area];
  if (comparator === "" || comparator === area) return [subject];
  return [subject, withMembers(comparator).filter((one) => one !== area)];
}

function hasBasis(base: EvidenceBase, reading: Reading, edition: Edition, basis: Basis): boolean {
  if (basis === "" || reading.form === "recorded") return true;
  const rows = base.rowsOf(reading.indicator).get(edition.publication.publication);
  const areas = neededAreas(base, reading).flat();
  return areas.some((area) => someRow(rows?.get(area), (status) => (basis === "forecast") === (status === "F")));
}

function someRow(periods: ReadonlyMap<string, Observation> | undefined, test: (status: string) => boolean): boolean {
  for (const row of periods?.values() ?? []) if (test(row.status)) return true;
  return false;
}

function happensAfter(base: EvidenceBase, reading: Reading, day: string): boolean {
  return base.events(reading.event).every(({ happenedOn }) => endDay(happenedOn) > day);
}

/** Whether the first period asked for had not ended by the scenario's day, and nobody admitted forecasts the indicator. */
function isBeforePeriod(
  base: EvidenceBase,
  reading: Reading,
  scenario: Scenario,
  permitted: readonly Edition[],
): boolean {
  if (reading.form === "recorded" || saysLatest(reading)) return false;
  const first = stepsOf(reading.period)[0] ?? "";
  if (first === "" || endDay(first) <= presentDay(base, reading, scenario)) return false;
  if (scenario.basis === "outturn") return true;
  return !permitted.some((edition) => hasBasis(base, reading, edition, "forecast"));
}
