import { OBSERVATION_COLUMNS } from "../../importers/reading/observations.ts";
import { listingWith } from "../../importers/reading/listing.ts";

/** The descriptor with one more file of figures, where it has a list of them; null where it needs no change. */
export function observationListing(dir: string, file: string): string | null {
  return listingWith({ [file]: { columns: [...OBSERVATION_COLUMNS], rows: [] } }, dir).text;
}
