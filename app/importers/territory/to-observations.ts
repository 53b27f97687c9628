import type { ObservationDraft } from "../reading/observations.ts";
import { editionDays } from "../editions/edition-days.ts";
import { dailyDrafts, type DayValue } from "../editions/series.ts";
import { publishedOn } from "../fact-sheets/published-on.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import { DEEPSTATE_COPY, LIVEUAMAP_COPY, RETRIEVED_ON } from "./layout.ts";
import type { AreaPoint } from "./row-schema.ts";

export const HELD = "territory_held_by_russia";

/** Id of the edition of the liveuamap series that ends on the day. */
export function liveuamapEdition(day: string): string {
  return `liveuamap-analysis-territory-${day}`;
}

/** Last days of the editions of a series that was kept daily. */
export function seriesEditions(series: readonly DayValue[]): string[] {
  const [first, last] = [series[0]?.day, series.at(-1)?.day];
  return first === undefined || last === undefined ? [] : editionDays(first, last);
}

export function liveuamapDrafts(series: readonly DayValue[], edition: string): ObservationDraft[] {
  const target = { publication: liveuamapEdition(edition), indicator: HELD, area: "UKR", status: "E" as const };
  return dailyDrafts(series, { ...target, seenAt: LIVEUAMAP_COPY }, edition);
}

export function nzzDrafts(series: readonly DayValue[]): ObservationDraft[] {
  const last = series.at(-1)?.day ?? "";
  const target = { publication: nzzEdition(last), indicator: HELD, area: "UKR", status: "E" as const };
  return dailyDrafts(series, { ...target, seenAt: LIVEUAMAP_COPY }, last);
}

export function nzzEdition(day: string): string {
  return `nzz-maps-territory-${day}`;
}

export function deepstateDrafts(series: readonly DayValue[]): ObservationDraft[] {
  const last = series.at(-1)?.day ?? "";
  const target = { publication: deepstateEdition(last), indicator: HELD, area: "UKR", status: "E" as const };
  return dailyDrafts(series, { ...target, seenAt: DEEPSTATE_COPY }, last);
}

export function deepstateEdition(day: string): string {
  return `deepstatemap-territory-${day}`;
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
    retrieved_on: RETRIEVED_ON,
    url: REPORTER_URLS[publisher] ?? "",
    licence: "Not stated; a single fact, with the page where it was read",
    redistributable: "false",
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

const REPORTER_URLS: Readonly<Record<string, string>> = {
  guardian: "https://www.theguardian.com/",
  "the-times": "https://www.thetimes.co.uk/",
  afp: "https://www.afp.com/",
  "russia-matters": "https://www.russiamatters.org/",
};

export const REPORTER_ROWS: readonly Record<string, string>[] = [
  ["guardian", "The Guardian", "media"],
  ["the-times", "The Times", "media"],
  ["afp", "Agence France-Presse", "media"],
  ["russia-matters", "Russia Matters (Harvard Kennedy School)", "research"],
].map(([publisher = "", label = "", kind = ""]) => ({
  publisher,
  label,
  kind,
  party: "",
  url: REPORTER_URLS[publisher] ?? "",
}));
