import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { editionDays } from "../editions/edition-days.ts";
import { editionRow } from "../editions/edition-row.ts";
import { listingsTable } from "../listings/listing.ts";
import { FIRST_COPY, LAST_COPY, VESSELS_COPY } from "./copies.ts";
import { packageEditions, packagesTable, readPackages } from "./packages.ts";
import { readFsfListings, readFsfStock, readVessels } from "./row-schema.ts";
import {
  fsfDrafts,
  fsfEdition,
  packageDrafts,
  packagesEdition,
  VESSELS_PUBLICATION,
  vesselDrafts,
} from "./to-observations.ts";

/** The EU: its financial sanctions files, the ships of Annex XLII, and the packages. */
export function euSanctions(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading the list of entries, the counts by copy, the ships and the packages");
  const listings = readFsfListings(raw);
  const stock = readFsfStock(raw);
  const vessels = readVessels(raw);
  const packages = readPackages(raw);
  const fsfEditions = editionDays(FIRST_COPY, LAST_COPY);
  const cuts = packageEditions(packages.rows);
  const fsf = fsfEditions.flatMap((edition) => fsfDrafts(listings.rows, stock.rows, edition));
  const rest = [...vesselDrafts(vessels.rows), ...cuts.flatMap((edition) => packageDrafts(packages.rows, edition))];
  const read = listings.read + stock.read + vessels.read + packages.rows.length;
  const wordsOnly = packages.rows.filter((row) => row.listings === "" && row.listings_reported !== "");
  progress(`${wordsOnly.length} packages give their listings in words or on another basis: a row, but no figure`);
  return importResult({
    observations: { "observations/ec-fsf.csv": fsf, "observations/eu-packages.csv": rest },
    tables: {
      "sanctions/listings-eu.csv": listingsTable(listings.rows, fsfEdition(LAST_COPY)),
      "sanctions/listings-eu-ships.csv": listingsTable(vessels.rows, VESSELS_PUBLICATION),
      "sanctions/eu-packages.csv": packagesTable(packages.rows, cuts),
    },
    publications: [
      ...fsfEditions.map((day) => editionRow("ec-fsf", fsfEdition(day), day, day === LAST_COPY)),
      ...cuts.map((day) => editionRow("eu-council-packages", packagesEdition(day), day)),
      // Its newest entries apply from the day after the list: it counts as known at the end of the month.
      { ...editionRow("dma-annex-xlii", VESSELS_PUBLICATION, VESSELS_COPY), published_on: VESSELS_COPY.slice(0, 7) },
    ],
    summary: { rowsRead: read, rowsKept: read, dropped: {} },
    issues: [...listings.issues, ...stock.issues, ...vessels.issues, ...packages.issues],
  });
}
