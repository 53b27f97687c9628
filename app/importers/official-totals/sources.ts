import { keptTable } from "../reading/kept-table.ts";

/**
 * What stands behind a `source_title` of the sheets: a publication of whoever states the figure. `publishedOn` is a day,
 * month or year, as far as it is known; `url` the publisher's own address (the page where the figure was read is the
 * observation's `seen_at`). Without a publisher: a publication that another importer describes.
 */
const SOURCES = new Map(
  keptTable("official-totals/sources.csv", "source_title,publication,publisher,title,edition,publishedOn,url,note").map(
    ({ source_title, ...source }) => [source_title, source],
  ),
);

export type Source = NonNullable<ReturnType<typeof sourceOf>>;

/** The source that a row of the sheets names; null for one not known here. */
export function sourceOf(sourceTitle: string) {
  return SOURCES.get(sourceTitle) ?? null;
}
