import type { ObservationDraft } from "../reading/observations.ts";
import { editionDays } from "../editions/edition-days.ts";
import { dailyDrafts, type DayValue } from "../editions/series.ts";
import { publishedOn } from "../fact-sheets/published-on.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import type { AreaPoint } from "./row-schema.ts";

const HELD = "territory_held_by_russia";

const LIVEUAMAP_COPY = "https://github.com/conflict-investigations/liveuamap-analysis";
const DEEPSTATE_COPY = "https://github.com/cyterat/deepstate-map-data";

/** The maps whose series by day are read: publisher, and where the series was seen. */
const MAPS = {
  liveuamap: ["liveuamap-analysis", LIVEUAMAP_COPY],
  nzz: ["nzz-maps", LIVEUAMAP_COPY],
  deepstate: ["deepstatemap", DEEPSTATE_COPY],
} as const;

export type AreaMap = keyof typeof MAPS;

/** Id of the edition of a map's series that ends on the day. */
export function mapEdition(map: AreaMap, day: string): string {
  return `${MAPS[map][0]}-territory-${day}`;
}

/** Last days of the editions of a series that was kept daily. */
export function seriesEditions(series: readonly DayValue[]): string[] {
  const [first, last] = [series[0]?.day, series.at(-1)?.day];
  return first === undefined || last === undefined ? [] : editionDays(first, last);
}

/** A map's series up to the edition's day. */
export function mapDrafts(map: AreaMap, series: readonly DayValue[], edition: string): ObservationDraft[] {
  const target = { publication: mapEdition(map, edition), indicator: HELD, area: "UKR", status: "E" as const };
  return dailyDrafts(series, { ...target, seenAt: MAPS[map][1] }, edition);
}

/** Who reports a point, by the words of the sheet: the research behind the map, else the paper itself. */
const REPORTERS: readonly [pattern: RegExp, publisher: string][] = [
  [/^Guardian/, "guardian"],
  [/^The Times/, "the-times"],
  [/^AFP/, "afp"],
  [/^Russia Matters/, "russia-matters"],
];

/** Points by known reporters: one or two observations each. A reporter that is not known gives none. */
export function pointDrafts(point: AreaPoint, publications: SheetPublications): ObservationDraft[] {
  const publisher = REPORTERS.find(([pattern]) => pattern.test(point.countedBy))?.[1];
  if (publisher === undefined) return [];
  const isChange = /\b(?:advance|gain)\b/.test(point.measure);
  const publication = publications.add({
    publication: `${publisher}-territory-${point.period.replace("/", "-to-")}`,
    publisher,
    title: isChange ? "Area gained by Russia, as reported" : "Area held by Russia, as reported",
    edition: point.period,
    published_on: publishedOn(point.period, point.addresses),
    confidence: point.confidence,
    note: `Counted by: ${point.countedBy}.`,
  });
  const target = {
    publication,
    area: "UKR",
    period: point.period,
    status: "E" as const,
    seenAt: point.seenAt,
    note: joinNotes(point.measure, point.note),
  };
  const drafts: ObservationDraft[] = [];
  const stock = isChange ? "territory_gained_by_russia" : "territory_held_by_russia_reported";
  if (point.squareKilometres !== "") drafts.push({ ...target, indicator: stock, value: point.squareKilometres });
  if (point.percent !== "" && !isChange) {
    drafts.push({ ...target, indicator: "territory_held_by_russia_share", value: point.percent });
  }
  return drafts;
}
