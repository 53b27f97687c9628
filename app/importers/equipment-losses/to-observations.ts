import type { TidyTable } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { sortedTable } from "../reading/tidy-table.ts";
import { earliestEditionWith } from "../editions/edition-days.ts";
import { dailyDrafts } from "../editions/series.ts";
import { ALL_TYPES, type LossRow } from "./row-schema.ts";

const ORYX_COPY = "https://github.com/scarnecchia/oryx_data";

export function oryxEdition(day: string): string {
  return `oryx-losses-${day}`;
}

/** Losses of all types together on the days on which they were recorded, up to the edition's day. */
export function lossDrafts(rows: readonly LossRow[], edition: string): ObservationDraft[] {
  const totals = rows.filter(({ type }) => type === ALL_TYPES);
  const areas = [...new Set(totals.map(({ area }) => area))].sort();
  return areas.flatMap((area) => {
    const series = totals
      .filter((row) => row.area === area && isRecorded(row))
      .map(({ recorded_on: day, total }) => ({ day, value: total }));
    const target = { publication: oryxEdition(edition), indicator: "equipment_losses_documented", area };
    return dailyDrafts(series, { ...target, status: "A", seenAt: ORYX_COPY }, edition);
  });
}

/** The series begin with a row of zeros on the eve of the invasion: a starting point of the sheet, no count of the page. */
export function isRecorded({ recorded_on: day, total }: LossRow): boolean {
  return !(total === "0" && day < "2022-02-24");
}

/**
 * Days of all types whose total lies far below those before and after. A count of what has been documented cannot do
 * that: on 28 March 2022 the scrape read 100 destroyed between 959 and 1041, a digit lost.
 */
export function slippedTotals(rows: readonly LossRow[]): Set<LossRow> {
  const slipped = new Set<LossRow>();
  for (const area of new Set(rows.map((row) => row.area))) {
    const totals = rows.filter((row) => row.area === area && row.type === ALL_TYPES && isRecorded(row));
    totals.sort((a, b) => (a.recorded_on < b.recorded_on ? -1 : 1));
    totals.forEach((row, index) => {
      const [before, after] = [totals[index - 1], totals[index + 1]];
      const isBelow = (other: LossRow | undefined) =>
        other !== undefined && Number(row.total) < 0.75 * Number(other.total);
      if (isBelow(before) && isBelow(after)) slipped.add(row);
    });
  }
  return slipped;
}

/** Editions that hold a total which the one before does not: between June 2022 and September 2024 there is none. */
export function editionsWithNews(rows: readonly LossRow[], editions: readonly string[]): string[] {
  const totals = rows.filter(({ type }) => type === ALL_TYPES);
  return editions.filter((edition, index) => {
    const from = editions[index - 1] ?? "";
    return totals.some(({ recorded_on: day }) => day > from && day <= edition);
  });
}

/** All rows by type, with the first edition that has their day. */
export function lossesTable(rows: readonly LossRow[], editions: readonly string[]): TidyTable {
  const recorded = rows.filter(isRecorded).map((row) => {
    return { ...row, publication: oryxEdition(earliestEditionWith(row.recorded_on, editions)) };
  });
  return sortedTable("area,recorded_on,type,destroyed,abandoned,captured,damaged,total,publication", recorded);
}
