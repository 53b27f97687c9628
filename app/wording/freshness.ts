import type { Publication } from "../domain/evidence.ts";
import { knownFrom } from "../domain/periods.ts";
import { formatPeriod } from "./number-format.ts";

/** "Newest source of 4 August 2026; last import 22 November 2026." for the foot of every page; "" without publications. */
export function presentFreshness(publications: readonly Publication[], locale = "en-GB"): string {
  const days = publications
    .filter(({ publishedOn }) => publishedOn.length === 10)
    .map(({ publishedOn }) => publishedOn);
  const imports = publications.map(({ retrievedOn }) => retrievedOn).filter((day) => day.length === 10);
  const newest = days.sort((a, b) => (knownFrom(a) < knownFrom(b) ? 1 : -1))[0];
  const last = imports.sort().at(-1);
  const write = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const parts = [
    newest === undefined ? "" : `Newest source of ${write.format(new Date(newest))}`,
    last === undefined ? "" : `data collected on ${write.format(new Date(last))}`,
  ].filter(Boolean);
  return parts.length === 0 ? "" : `${parts.join("; ")}.`;
}

interface Reach {
  from: string;
  to: string;
}

/** From when to when rows go, in words, once where it is one; "" for none. Periods may be of any length: "2014" to "April 2024". */
export function reachText({ from, to }: Reach): string {
  const [first, last] = [from, to].map((end) => formatPeriod(end, "en-GB"));
  return first === "" || first === last ? (first ?? "") : `${first} to ${last}`;
}

/**
 * How fresh a table is: "Data from 1990 to 2031; newest publication of 4 August 2026; last collected on 22 November 2026."
 * `publications`: those that its rows name. "" where nothing is known.
 */
export function tableFreshness(reach: Reach, publications: readonly Publication[], locale: string): string {
  const newest = publications.reduce<Publication | null>(
    (best, one) => (best === null || knownFrom(one.publishedOn) > knownFrom(best.publishedOn) ? one : best),
    null,
  );
  const collected =
    publications
      .map(({ retrievedOn }) => retrievedOn)
      .sort()
      .at(-1) ?? "";
  const parts = [
    reach.from === "" ? "" : `data from ${reachText(reach)}`,
    newest === null ? "" : `newest publication of ${formatPeriod(newest.publishedOn, locale)}`,
    collected === "" ? "" : `last collected on ${formatPeriod(collected, locale)}`,
  ].filter(Boolean);
  const text = parts.join("; ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
