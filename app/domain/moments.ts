/** Days and times of events: `2022-04-09`, `2022-04-09T17:00`, with a zone `2022-04-09T17:00Z` or `2022-04-09T17:00+03:00`. */

export type Order = "before" | "after" | "unclear";

const ZONE = /T.*(Z|[+-]\d\d:?\d\d)$/;

/**
 * Whether `a` came before or after `b`. Two times with a zone compare as moments, whatever their days; all else by the day
 * as written, and within a day by the times as written. Unclear on one day unless both have a time, and for one and the
 * same moment.
 */
export function orderOf(a: string, b: string): Order {
  if (isZoned(a) && isZoned(b)) return compared(momentOf(a), momentOf(b));
  const byDay = compared(a.slice(0, 10), b.slice(0, 10));
  const bothTimed = a.length > 10 && b.length > 10;
  return byDay !== "unclear" || !bothTimed ? byDay : compared(momentOf(a), momentOf(b));
}

/** Milliseconds since 1970. A day counts from its midnight, and what has no zone as if it were written in UTC. */
export function momentOf(written: string): number {
  return Date.parse(written.length === 10 || isZoned(written) ? written : `${written}Z`);
}

function isZoned(written: string): boolean {
  return written.length > 10 && ZONE.test(written);
}

function compared<T extends string | number>(a: T, b: T): Order {
  return a < b ? "before" : a > b ? "after" : "unclear";
}
