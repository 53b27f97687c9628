/** When a figure came out that a hand-made sheet shows with its period and the page where it was read. */

const DATES: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  // …/2023/02/01/…, …/2023-02-01…
  [/(?:^|\D)(20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?!\d)/, (m) => `${m[1]}-${m[2]}-${m[3]}`],
  // …/20230201/…
  [/(?:^|\D)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/, (m) => `${m[1]}-${m[2]}-${m[3]}`],
  // …/01/02/2023/…: day first, as European papers have it
  [/\/(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/(20\d\d)\//, (m) => `${m[3]}-${m[2]}-${m[1]}`],
  // …/2023/01/…
  [/\/(20\d\d)\/(0[1-9]|1[0-2])\//, (m) => `${m[1]}-${m[2]}`],
];

/** The date that a page's address carries, as a day or a month; "" if it carries none. */
export function dateInAddress(address: string): string {
  for (const [pattern, iso] of DATES) {
    const match = pattern.exec(address);
    if (match !== null) return iso(match);
  }
  return "";
}

/**
 * Publication date of a figure about a period: the date in the address of the page, if it lies after the period; else the
 * year in which the month after the period falls. A year counts as known at its end, so a date that is not known errs late.
 */
export function publishedOn(period: string, addresses: readonly string[]): string {
  const end = period.split("/").at(-1) ?? period;
  for (const address of addresses) {
    const found = dateInAddress(address);
    if (found !== "" && found.slice(0, end.length) >= end) return found;
  }
  return end.length === 4 || end.slice(5, 7) === "12" ? String(Number(end.slice(0, 4)) + 1) : end.slice(0, 4);
}
