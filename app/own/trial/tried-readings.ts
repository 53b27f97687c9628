import type { Reading } from "../../domain/claims.ts";

const EVENT_FORMS: ReadonlySet<string> = new Set(["interval", "first", "recorded"]);

/** Readings that figures can be tried on. */
export function triedReadings(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ form }) => !EVENT_FORMS.has(form)).sort((a, b) => a.position - b.position);
}
