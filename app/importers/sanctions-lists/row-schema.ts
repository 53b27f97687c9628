import type { Issue } from "../../package/issues.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue, fileIssue } from "../reading/located.ts";
import type { Listing } from "../listings/listing.ts";
import { cellReader, type Authority } from "./authority.ts";

/** Reads an authority's reduced list. Two rows of one entry are an issue. */
export function readList(raw: RawFolder, authority: Authority): { rows: Listing[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, authority.file, authority.layout);
  const listings = rows.map(({ line, cells }) => {
    const listing = authority.toListing(cells, cellReader(cells, authority.file, line, issues));
    // Under the day of the older copy, a newer one would be known before it was there.
    if (listing.listedOn > authority.copiedOn) {
      const expected = `Expected no listing after the copy of ${authority.copiedOn}: a newer copy needs its day (copiedOn).`;
      const place = { file: authority.file, line, column: "" };
      issues.push(cellIssue(place, "newer-copy", listing.listedOn, expected));
    }
    return listing;
  });
  const seen = new Set<string>();
  for (const { entry } of listings) {
    if (seen.has(entry)) issues.push(fileIssue(authority.file, "duplicate-entry", entry, "Expected each entry once."));
    seen.add(entry);
  }
  return { rows: listings, issues };
}
