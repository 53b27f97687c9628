import type { ObservationDraft } from "../reading/observations.ts";
import { lastCompleteMonth } from "../editions/months.ts";
import { dailyDrafts, monthEndDrafts } from "../editions/series.ts";
import type { Listing } from "../listings/listing.ts";
import { monthlyListings } from "../listings/monthly.ts";
import { FIRST_MONTH, VESSELS_COPY } from "./copies.ts";
import type { EuPackage } from "./eu-package.ts";
import type { FsfListing, FsfStock } from "./row-schema.ts";

const FSF_COPIES = "https://github.com/ammitto/data-eu";
const VESSELS_COPIES = "https://github.com/ammitto/data-eu-vessels";

export const VESSELS_PUBLICATION = `dma-annex-xlii-${VESSELS_COPY}`;

/** Id of the publication that holds the list as its copies up to the day show it. */
export function fsfEdition(day: string): string {
  return `ec-fsf-${day}`;
}

/** What the copies of the list up to the edition's day show. */
export function fsfDrafts(
  listings: readonly FsfListing[],
  stock: readonly FsfStock[],
  edition: string,
): ObservationDraft[] {
  const target = { publication: fsfEdition(edition), area: "EU", seenAt: FSF_COPIES };
  const until = lastCompleteMonth(edition);
  const series = { ...target, status: "A" as const };
  const known = listings.filter(({ firstSeen }) => firstSeen <= edition);
  return [
    ...monthlyListings(known, target, FIRST_MONTH, lastCompleteMonth(daysBefore(edition, LONGEST_LAG))),
    ...dailyDrafts(stock, { ...series, indicator: "sanctions_stock" }, edition),
    ...monthEndDrafts(stock, { ...series, indicator: "sanctions_stock_month_end" }, FIRST_MONTH, until),
  ];
}

/**
 * The file has followed the Official Journal by up to 29 days (the package of December 2023): a month is counted only when
 * so many days have passed since its end, or an edition would show 0 where listings were on their way.
 */
const LONGEST_LAG = 29;

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

/** Ships by the day from which the ban applies to them. */
export function vesselDrafts(vessels: readonly Listing[]): ObservationDraft[] {
  const counts = new Map<string, number>();
  for (const { listedOn } of vessels) counts.set(listedOn, (counts.get(listedOn) ?? 0) + 1);
  return [...counts].map(([period, count]) => ({
    publication: VESSELS_PUBLICATION,
    indicator: "eu_vessel_listings",
    area: "EU",
    period,
    value: String(count),
    status: "A",
    seenAt: VESSELS_COPIES,
  }));
}

/** Id of the publication that holds the packages adopted up to the day. */
export function packagesEdition(day: string): string {
  return `eu-council-packages-${day}`;
}

/** What the packages up to the edition's day add, and how many there had been. */
export function packageDrafts(packages: readonly EuPackage[], edition: string): ObservationDraft[] {
  const drafts: ObservationDraft[] = [];
  for (const row of packages.filter((item) => item.adopted_on <= edition)) {
    const add = (indicator: string, value: string) => {
      if (value === "") return;
      const note = row.confidence === "high" ? "" : `Confidence in this package's row: ${row.confidence}.`;
      const target = { publication: packagesEdition(edition), area: "EU", period: row.adopted_on };
      drafts.push({ ...target, indicator, value, status: "A", seenAt: row.seen_at, note });
    };
    add("eu_package_listings", row.listings);
    add("eu_package_vessels", row.vessels_added);
    add("eu_vessels_total", row.vessels_total);
    // The Council left the package of July 2022 unnumbered, so the number is not always one more than the last.
    if (row.number !== null) add("eu_packages_adopted", String(row.number));
  }
  return drafts;
}
