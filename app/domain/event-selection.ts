import { admission } from "./admission.ts";
import type { Reading } from "./claims.ts";
import type { EventRow } from "./evidence.ts";
import type { Edition } from "./editions.ts";
import { compareText, type EvidenceBase } from "./evidence-base.ts";
import { isOfKind } from "./event-kinds.ts";
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
  const refusals = admission(base, reading, scenario);
  const findings: Finding[] = [];
  const passedOver = new Map<string, PassedOver>();
  const pass = (edition: Edition, reason: PassedOverReason): void => {
    passedOver.set(`${edition.rank} ${reason}`, passed(edition, reason));
  };
  const admit = (rows: readonly EventRow[]): EventRow[] =>
    rows.filter((row) => {
      const edition = base.edition(row.publication);
      const refusal = edition ? (refusals[edition.rank] ?? "") : "does-not-cover";
      if (refusal !== "" && edition) pass(edition, refusal);
      return refusal === "";
    });
  const events = newestFirst(base, admit(base.events(reading.event)));
  const baseEvents = newestFirst(base, admit(base.events(reading.baseEvent)));
  const { rows, ranks } = reading.form === "first" ? rankedRivals(base, reading) : { rows: [], ranks: [] };
  const rivals = rows.filter((_, index) => refusals[ranks[index] ?? -1] === "");
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
  return rankedRivals(base, reading).rows;
}

/** Rivals with the ranks of their editions, worked out once a reading. Rows of unlisted publications are left out. */
interface RankedRivals {
  rows: EventRow[];
  ranks: number[];
}

function rankedRivals(base: EvidenceBase, reading: Reading): RankedRivals {
  let rivals = base.memo.plans.get(reading) as RankedRivals | undefined;
  if (rivals) return rivals;
  rivals = { rows: [], ranks: [] };
  for (const row of base.eventsOfKind(reading.eventKind)) {
    const edition = base.edition(row.publication);
    if (!edition || !isOfArea(base, reading, row)) continue;
    rivals.rows.push(row);
    rivals.ranks.push(edition.rank);
  }
  base.memo.plans.set(reading, rivals);
  return rivals;
}

function isOfArea(base: EvidenceBase, { area }: Reading, event: EventRow): boolean {
  return area === "" || event.area === area || base.members(area).includes(event.area);
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
  const counts = isOfKind(event.kind, reading.eventKind) && isOfArea(base, reading, event);
  return tryFirst(baseEvent, event, rivals, counts, publisher);
}

function newestFirst(base: EvidenceBase, rows: EventRow[]): EventRow[] {
  return rows.sort((a, b) => (base.edition(a.publication)?.rank ?? 0) - (base.edition(b.publication)?.rank ?? 0));
}
