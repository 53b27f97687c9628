import type { Publication } from "../domain/evidence.ts";
import { knownFrom } from "../domain/periods.ts";

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
