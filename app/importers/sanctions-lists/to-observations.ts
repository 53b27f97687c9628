import type { ObservationDraft } from "../reading/observations.ts";
import { lastCompleteMonth } from "../editions/months.ts";
import type { Listing } from "../listings/listing.ts";
import { firstMonth, monthlyListings } from "../listings/monthly.ts";
import { listId, type Authority } from "./authority.ts";

/** New listings by month, from the first one to the last month that the copy covers wholly. */
export function listDrafts(listings: readonly Listing[], authority: Authority): ObservationDraft[] {
  const target = { publication: listId(authority), area: authority.area, seenAt: authority.seenAt };
  return monthlyListings(listings, target, firstMonth(listings), lastCompleteMonth(authority.copiedOn));
}
