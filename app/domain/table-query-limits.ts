/** Bounds of a table's query string: work stays bounded whatever is asked. */

export const DEFAULT_PAGE_SIZE = 100;

export const LIMITS = {
  parameters: 200,
  /** Characters of one value. */
  valueLength: 4_000,
  /** Values of one `__in` list. */
  listed: 500,
  words: 10,
  sort: 8,
  facets: 8,
  /** Rows of a page. */
  size: 1_000,
  page: 10_000_000,
} as const;

export const FLAGS = ["bom", "raw"] as const;

export const SETTINGS: readonly string[] = [
  "_search",
  "_sort",
  "_sort_desc",
  "_size",
  "_page",
  "_col",
  "_facet",
  ...FLAGS.map((flag) => `_${flag}`),
];
