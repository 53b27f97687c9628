import { admission } from "./admission.ts";
import type { Reading } from "./claims.ts";
import type { EventRow } from "./evidence.ts";
import { compareText, type Edition, type EvidenceBase } from "./evidence-base.ts";
import { tryFirst } from "./forms/first.ts";
import { tryInterval } from "./forms/interval.ts";
import type { Scenario } from "./scenarios.ts";
import { passedOver as passed, type Selection } from "./selection.ts";
import type { Finding, PassedOver, PassedOverReason } from "./verdicts.ts";

/**
 * Findings of the forms `interval` and `first`. A scenario admits an event if it admits its publication; the basis does
 * not apply, events have none. An event told by several admitted publications gives one finding a publisher (its newest
 * publication), held against the base event of the same publication if it tells that too, else the newest one told.
 */
export function selectEvents(base: EvidenceBase, reading: Reading, scenario: Scenario): Selection {
  const refusals = admission(base, scenario, base.citedPublisher(reading.claim));
  const findings: Finding[] = [];
  const passedOver = new Map<string, PassedOver>();
  const pass = (edition: Edition, reason: PassedOverReason): void => {
    passedOver.set(`${edition.rank} ${reason}`, passed(edition, reason));
  };
  const admit = (rows: readonly EventRow[], isSubject: boolean): EventRow[] =>
    rows.filter((row) => {
      const edition = base.edition(row.publication);
      const refusal = edition ? (refusals[edition.rank] ?? "") : "does-not-cover";
      if (refusal !== "" && edition && isSubject) pass(edition, refusal);
      return refusal === "";
    });
  const events = newestFirst(base, admit(base.events(reading.event), true));
  const baseEvents = newestFirst(base, admit(base.events(reading.baseEvent), true));
  const rivals = reading.form === "first" ? admit(rivalsOf(base, reading), false) : [];
  const done = new Set<string>();
  for (const event of events) {
    const edition = base.edition(event.publication);
    if (!edition) continue;
    const baseEvent = baseEvents.find((row) => row.publication === event.publication) ?? baseEvents[0];
    if (!baseEvent) pass(edition, "does-not-cover");
    else if (done.has(edition.publisher)) pass(edition, "older-edition");
    else {
      done.add(edition.publisher);
      const finding = tryOne(base, reading, baseEvent, event, rivals, edition.publisher);
      if (finding) findings.push(finding);
    }
  }
  findings.sort((a, b) => compareText(a.publisher, b.publisher));
  return { outline: findings, findings: () => findings, passedOver: () => [...passedOver.values()] };
}

/** Events of the reading's kind and, where it names an area, of that area or a member of that group; earliest first. */
export function rivalsOf(base: EvidenceBase, reading: Reading): readonly EventRow[] {
  let rivals = base.memo.plans.get(reading) as readonly EventRow[] | undefined;
  if (!rivals) base.memo.plans.set(reading, (rivals = findRivals(base, reading)));
  return rivals;
}

function findRivals(base: EvidenceBase, reading: Reading): readonly EventRow[] {
  const rivals = base.eventsOfKind(reading.eventKind);
  if (reading.area === "") return rivals;
  const members = base.members(reading.area);
  return rivals.filter((rival) => rival.area === reading.area || members.includes(rival.area));
}

function tryOne(
  base: EvidenceBase,
  reading: Reading,
  baseEvent: EventRow,
  event: EventRow,
  rivals: readonly EventRow[],
  publisher: string,
): Finding | null {
  if (reading.form === "interval") return tryInterval(reading, baseEvent, event, publisher);
  const isOfKind = rivalsOf(base, reading).some((rival) => rival.event === event.event);
  return tryFirst(baseEvent, event, rivals, isOfKind, publisher);
}

function newestFirst(base: EvidenceBase, rows: EventRow[]): EventRow[] {
  return rows.sort((a, b) => (base.edition(a.publication)?.rank ?? 0) - (base.edition(b.publication)?.rank ?? 0));
}
