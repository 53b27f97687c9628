import type { EventRow } from "../evidence.ts";
import { daysBetween } from "../periods.ts";
import type { Finding, FindingOutcome } from "../verdicts.ts";
import { eventInput } from "./trial.ts";

type Order = "before" | "after" | "unclear";

/**
 * `first`: `event` is the first after `base_event` among `rivals`, the admitted events of the reading's kind and area.
 * Observed: days from the base event to the event; threshold: days from the base event to the earliest rival; margin:
 * threshold − observed, so the days by which it came before (positive) or after (negative) that rival; null without a
 * rival. Breakers: the rivals that came before, earliest first, with their day as period. Two events on one day
 * without times leave the order open: undetermined, unless another rival clearly came before. An event that is not of the
 * kind or area asked for (`isOfKind` false), or that came before the base event, fails.
 */
export function tryFirst(
  baseEvent: EventRow,
  event: EventRow,
  rivals: readonly EventRow[],
  isOfKind: boolean,
  publisher: string,
): Finding {
  const earlier: EventRow[] = [];
  const unclear: EventRow[] = [];
  let later: EventRow | null = null;
  for (const rival of rivals) {
    const toBase = order(rival, baseEvent);
    if (toBase === "before" || rival.event === event.event || rival.event === baseEvent.event) continue;
    const toEvent = order(rival, event);
    if (toEvent === "before" && toBase === "after") earlier.push(rival);
    else if (toEvent !== "after") unclear.push(rival);
    else if (toBase === "after") later ??= rival;
  }
  const own = order(event, baseEvent);
  const outcome = outcomeOf(isOfKind, own, earlier.length, unclear.length);
  const observed = daysBetween(baseEvent.happenedOn, event.happenedOn);
  const nearest = earlier[0] ?? unclear[0] ?? later;
  const threshold = nearest ? daysBetween(baseEvent.happenedOn, nearest.happenedOn) : null;
  const isDecided = outcome !== "undetermined" && isOfKind && own === "after";
  return {
    publisher,
    publication: event.publication,
    outcome,
    observed,
    observedLow: null,
    observedHigh: null,
    threshold,
    margin: threshold === null || !isDecided ? null : threshold - observed,
    unit: "days",
    inputs: [
      eventInput("base-event", baseEvent),
      eventInput("event", event),
      ...[...earlier, ...unclear].map((rival) => eventInput("rival", rival)),
      ...(earlier.length + unclear.length === 0 && nearest ? [eventInput("rival", nearest)] : []),
    ],
    missing: [],
    breakers: earlier.map((rival) => ({
      area: rival.area,
      period: rival.happenedOn,
      value: daysBetween(baseEvent.happenedOn, rival.happenedOn),
      margin: daysBetween(event.happenedOn, rival.happenedOn),
    })),
    reason: outcome === "undetermined" ? "same-day-without-time" : "",
  };
}

function outcomeOf(isOfKind: boolean, own: Order, earlier: number, unclear: number): FindingOutcome {
  if (!isOfKind || own === "before" || earlier > 0) return "fails";
  return own === "unclear" || unclear > 0 ? "undetermined" : "holds";
}

/** Whether `a` came before or after `b`; unclear on one day unless both have a time, and for one and the same moment. */
function order(a: EventRow, b: EventRow): Order {
  if (a.happenedOn.length === 10 && b.happenedOn.length === 10) {
    return a.happenedOn < b.happenedOn ? "before" : a.happenedOn > b.happenedOn ? "after" : "unclear";
  }
  const dayA = a.happenedOn.slice(0, 10);
  const dayB = b.happenedOn.slice(0, 10);
  if (dayA !== dayB) return dayA < dayB ? "before" : "after";
  const bothTimed = a.happenedOn.length > 10 && b.happenedOn.length > 10;
  if (!bothTimed || a.happenedOn === b.happenedOn) return "unclear";
  return moment(a.happenedOn) < moment(b.happenedOn) ? "before" : "after";
}

/** Times with a zone compare as moments, times without one as written. */
function moment(happenedOn: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(happenedOn) ? happenedOn : `${happenedOn}Z`;
  return Date.parse(zoned.replace(" ", "T"));
}
