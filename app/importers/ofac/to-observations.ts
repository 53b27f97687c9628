import type { ObservationDraft } from "../reading/observations.ts";
import { dailyDrafts, monthEndDrafts } from "../editions/series.ts";
import type { Listing } from "../listings/listing.ts";
import { countByMonth, monthlyListings } from "../listings/monthly.ts";
import { lastCompleteMonth, monthsBetween } from "../editions/months.ts";
import { COPIES_URL, FIRST_COPY, FIRST_MONTH } from "./layout.ts";
import type { Designation, Snapshot } from "./row-schema.ts";
import type { SdnCount } from "./sdn.ts";

/** Id of the publication that holds the list as it stood on the day. */
export function editionId(day: string): string {
  return `us-treasury-ofac-sdn-${day}`;
}

/** An entry as the series by month count it. */
export function toListing(designation: Designation): Listing {
  const { programmes, type } = designation;
  return {
    area: "USA",
    entry: designation.entry,
    type: type === "vessel" ? "ship" : type,
    programme: [...programmes, ...designation.belarusProgrammes].join("; "),
    subject: programmes.length > 0 ? "russia" : "belarus",
    listedOn: designation.isOlder ? "" : designation.firstSeen,
    basis: designation.isOlder ? "before-first-copy" : "first-copy",
    onList: designation.onList,
  };
}

/** Everything that the copies up to the edition's day show. */
export function editionDrafts(
  designations: readonly Designation[],
  snapshots: readonly Snapshot[],
  edition: string,
): ObservationDraft[] {
  const target = { publication: editionId(edition), area: "USA", seenAt: COPIES_URL };
  const until = lastCompleteMonth(edition);
  const known = designations.filter(({ firstSeen }) => firstSeen <= edition);
  const stock = snapshots.map(({ day, russia }) => ({ day, value: russia }));
  // Four copies older than the series lie elsewhere.
  const copiedFrom = new Map(snapshots.map((snapshot) => [snapshot.day, snapshot.copiedFrom]));
  const series = { ...target, status: "A" as const };
  return [
    ...monthlyListings(known.map(toListing), target, FIRST_MONTH, until),
    ...monthlyEo14024(known, target, edition, until),
    ...dailyDrafts(stock, { ...series, indicator: "sanctions_stock" }, edition).map((draft) => ({
      ...draft,
      seenAt: copiedFrom.get(draft.period) ?? COPIES_URL,
    })),
    ...monthEndDrafts(stock, { ...series, indicator: "sanctions_stock_month_end" }, FIRST_MONTH, until),
    ...dailyDrafts(eo14024Stock(snapshots), { ...series, indicator: "ofac_stock_eo14024" }, edition),
  ];
}

/** Entries by the month in which they first stood under EO 14024, also those listed before under an older programme. */
function monthlyEo14024(
  designations: readonly Designation[],
  target: { publication: string; area: string; seenAt: string },
  edition: string,
  until: string,
): ObservationDraft[] {
  const dated = designations
    .filter(isNewUnderEo14024)
    .filter(({ eo14024Seen }) => eo14024Seen <= edition)
    .map((designation) => ({ ...toListing(designation), listedOn: designation.eo14024Seen }));
  const counts = countByMonth(dated);
  return monthsBetween(FIRST_MONTH, until).map((period) => {
    const value = String(counts.get(period) ?? 0);
    return { ...target, indicator: "ofac_designations_eo14024", period, value, status: "A" };
  });
}

/** Whether the copies show the day on which EO 14024 came to the entry: not for those that the first copy had under it. */
export function isNewUnderEo14024({ eo14024Seen, isOlder }: Designation): boolean {
  return eo14024Seen !== "" && !(isOlder && eo14024Seen === FIRST_COPY);
}

function eo14024Stock(snapshots: readonly Snapshot[]): { day: string; value: string }[] {
  return snapshots
    .filter(({ day }) => day >= FIRST_COPY)
    .map(({ day, programmes }) => ({ day, value: programmes["RUSSIA-EO14024"] ?? "0" }));
}

/** What one copy of sdn.csv shows: the stock of its day. */
export function sdnDrafts(count: SdnCount, day: string): ObservationDraft[] {
  const target = { publication: editionId(day), area: "USA", period: day, status: "A" as const };
  const { individual, entity, vessel, aircraft } = count.russiaByType;
  return [
    { ...target, indicator: "sanctions_stock", value: String(count.russia) },
    { ...target, indicator: "sanctions_stock_individuals", value: String(individual) },
    { ...target, indicator: "sanctions_stock_entities", value: String(entity) },
    { ...target, indicator: "sanctions_stock_ships", value: String(vessel + aircraft) },
    { ...target, indicator: "ofac_stock_eo14024", value: String(count.byProgramme.get("RUSSIA-EO14024") ?? 0) },
  ];
}
