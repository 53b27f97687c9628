import type { EventRow } from "../evidence.ts";
import { orderOf, type Order } from "../moments.ts";
import { daysBetween } from "../periods.ts";
import type { Finding, FindingOutcome } from "../verdicts.ts";
import { eventInput } from "./trial.ts";

/**
 * `first`: `event` is the first after `base_event` among `rivals`, the admitted events of the reading's kind and area,
 * earliest first. Observed: days from the base event to the event; threshold: days from the base event to the earliest
 * rival; margin: days from the event to that rival, positive if the event came before it, negative if after; null
 * without a rival. Days are calendar days as written, 0 where zones let them run against the order of the moments.
 * Breakers: the rivals that came before, earliest first, with their day as period. Two events on one day without times,
 * or at one and the same moment, leave the order open: undetermined, unless another rival clearly came before. An event
 * that is not of the kind or area asked for (`isOfKind` false), or that came before the base event, fails.
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
  const observed = daysTo(baseEvent, event);
  const nearest = earlier[0] ?? unclear[0] ?? later;
  const threshold = nearest ? daysTo(baseEvent, nearest) : null;
  const isDecided = outcome !== "undetermined" && isOfKind && own === "after";
  return {
    publisher,
    publication: event.publication,
    outcome,
    observed,
    observedLow: null,
    observedHigh: null,
    threshold,
    margin: nearest && isDecided ? daysTo(event, nearest) : null,
    unit: "days",
    period: "",
    basePeriod: "",
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
      value: daysTo(baseEvent, rival),
      margin: daysTo(event, rival),
    })),
    reason: outcome === "undetermined" ? "same-day-without-time" : "",
  };
}

function outcomeOf(isOfKind: boolean, own: Order, earlier: number, unclear: number): FindingOutcome {
  if (!isOfKind || own === "before" || earlier > 0) return "fails";
  return own === "unclear" || unclear > 0 ? "undetermined" : "holds";
}

/** Calendar days as written from one event to another, held to their order: with zones the days can run against it. */
function daysTo(from: EventRow, to: EventRow): number {
  const days = daysBetween(from.happenedOn, to.happenedOn);
  const toOrder = order(to, from);
  if (toOrder === "unclear") return days;
  return toOrder === "after" ? Math.max(0, days) : Math.min(0, days);
}

function order(a: EventRow, b: EventRow): Order {
  return orderOf(a.happenedOn, b.happenedOn);
}
