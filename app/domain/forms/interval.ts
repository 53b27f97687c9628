import { judge, pointSpan, targetBand } from "../bands.ts";
import type { Reading } from "../claims.ts";
import type { EventRow } from "../evidence.ts";
import { daysBetween } from "../periods.ts";
import type { Finding } from "../verdicts.ts";
import { nearestTarget } from "./value.ts";
import { eventInput } from "./trial.ts";

/**
 * `interval`: the days from `base_event` to `event` stand in `operator` to `target`. Whole calendar days, times of day do
 * not count. Observed: the days; threshold and margin as for `value`. The finding is the later event's publication's.
 */
export function tryInterval(reading: Reading, baseEvent: EventRow, event: EventRow, publisher: string): Finding | null {
  const band = targetBand(reading);
  if (!band) return null;
  const days = daysBetween(baseEvent.happenedOn, event.happenedOn);
  const { outcome, margin } = judge(band, pointSpan(days));
  return {
    publisher,
    publication: event.publication,
    outcome,
    observed: days,
    observedLow: null,
    observedHigh: null,
    threshold: nearestTarget(days, reading.target, reading.targetHigh),
    margin: margin === null || !Number.isFinite(margin) ? null : margin,
    unit: "days",
    period: "",
    basePeriod: "",
    inputs: [eventInput("base-event", baseEvent), eventInput("event", event)],
    missing: [],
    breakers: [],
    reason: "",
  };
}
