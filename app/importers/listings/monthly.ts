import type { ObservationDraft } from "../reading/observations.ts";
import { monthsBetween } from "../editions/months.ts";
import type { Listing } from "./listing.ts";

/** Listings that a monthly series counts, by indicator. */
const SERIES: Readonly<Record<string, (listing: Listing) => boolean>> = {
  sanctions_listings: (listing) => listing.subject === "russia",
  sanctions_listings_individuals: (listing) => listing.subject === "russia" && listing.type === "individual",
  sanctions_listings_entities: (listing) => listing.subject === "russia" && listing.type === "entity",
  sanctions_listings_ships: (listing) => listing.subject === "russia" && isCraft(listing),
  sanctions_listings_belarus: (listing) => listing.subject === "belarus",
};

function isCraft(listing: Listing): boolean {
  return listing.type === "ship" || listing.type === "aircraft";
}

/** Whether the listing has a day of its own, so that a month can count it. */
export function isDated(listing: Listing): boolean {
  return listing.listedOn !== "" && listing.basis !== "taken-over" && listing.basis !== "before-first-copy";
}

/**
 * New listings by month and kind. Every month from `from` to `to` has a figure: the source covers it wholly, so no listing
 * is 0, not a gap. A series that never counts anything for the authority (a list without ships) is left out.
 */
export function monthlyListings(
  listings: readonly Listing[],
  target: { publication: string; area: string; seenAt: string },
  from: string,
  to: string,
): ObservationDraft[] {
  const drafts: ObservationDraft[] = [];
  for (const [indicator, counts] of Object.entries(SERIES)) {
    const byMonth = countByMonth(listings.filter((listing) => isDated(listing) && counts(listing)));
    if (byMonth.size === 0) continue;
    for (const month of monthsBetween(from, to)) {
      drafts.push({ ...target, indicator, period: month, value: String(byMonth.get(month) ?? 0), status: "A" });
    }
  }
  return drafts;
}

/** Number of listings by ISO month of their day. */
export function countByMonth(listings: readonly Listing[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { listedOn } of listings) {
    const month = listedOn.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** The first month that a dated listing over Russia and Ukraine falls into; "" if there is none. */
export function firstMonth(listings: readonly Listing[]): string {
  const months = listings.filter((listing) => isDated(listing) && listing.subject === "russia");
  return months.reduce((first, { listedOn }) => (first === "" || listedOn < first ? listedOn : first), "").slice(0, 7);
}
