import type { Issue } from "../../package/issues.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { keptTable } from "../reading/kept-table.ts";
import { fileIssue } from "../reading/located.ts";
import type { Listing } from "../listings/listing.ts";
import { AUTHORITIES } from "./authorities.ts";

/**
 * Lists that state their own listing days and show only what is still on them: one edition each, the day of the copy
 * (`copiedOn`). `dataset` is the last part of the names of the files written, `seenAt` where the copy was read.
 */
export const LISTS = keptTable(
  "sanctions-lists/lists.csv",
  "area,file,dataset,copiedOn,seenAt,publisher,title,url,licence,redistributable,confidence,note",
);

export type List = (typeof LISTS)[number];

/** Publication id of a list: dataset and day of the copy. */
export function listId({ dataset, copiedOn }: List): string {
  return `${dataset}-${copiedOn}`;
}

/** How most of the lists spell the types. */
const TYPES = { individual: "individual", entity: "entity", ship: "ship" } as const;

/** Reads an authority's reduced list. Two rows of one entry are an issue. */
export function readList(raw: RawFolder, { area, file, copiedOn }: List): { rows: Listing[]; issues: Issue[] } {
  const authority = AUTHORITIES[area];
  if (authority === undefined) throw new Error(`lists.csv: no authority ${area} in authorities.ts`);
  const { rows, issues } = readDelimited(raw, file, authority.layout);
  const seen = new Set<string>();
  const listings = rows.map((row): Listing => {
    const type = row.oneOf("type", TYPES) ?? "entity";
    const said = { area, type, basis: "stated" as const, onList: true, ...authority.said(row) };
    // Under the day of the older copy, a newer one would be known before it was there.
    const newer = `Expected no listing after the copy of ${copiedOn}: a newer copy needs its day (copiedOn).`;
    if (said.listedOn > copiedOn) row.refuse("", "newer-copy", newer, said.listedOn);
    return said;
  });
  for (const { entry } of listings) {
    if (seen.has(entry)) issues.push(fileIssue(file, "duplicate-entry", entry, "Expected each entry once."));
    seen.add(entry);
  }
  return { rows: listings, issues };
}
