/** The parts that the schemas of the core tables are written with. */
import type { Constraints, Field, ForeignKey, Resource } from "../descriptor.ts";

/** What a column is besides its name, title and description; everything may be left out. */
type Extra = Omit<Field, "name" | "type" | "title" | "description" | "constraints"> & Constraints & { form?: Form };

/** A pattern with what it means, for people. */
export interface Form {
  pattern: string;
  words: string;
}

const SPAN = String.raw`\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?))?`;

export const FORMS = {
  slug: {
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    words: "lower-case letters and digits with single hyphens between, such as growth-3-2",
  },
  webAddress: {
    pattern: String.raw`^https?://\S+$`,
    words: "a web address that begins with https:// or http:// and has no spaces",
  },
  partial: {
    pattern: String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`,
    words: "a day, month or year written 2024-04-16, 2024-04 or 2024",
  },
  period: {
    pattern: `^${SPAN}(/${SPAN})?$`,
    words: "a year, quarter, month or day, or two with / between: 2024, 2024-Q1, 2024-04, 2024-04-16, 2022-02/2024-04",
  },
  openPeriod: {
    pattern: `^(latest|${SPAN}(/(${SPAN}|latest))?)$`,
    words:
      "a year, quarter, month or day, two with / between, or latest: 2024, 2024-Q1, 2024-04, 2024-04-16, 2022-02/2024-04, 2022-02/latest",
  },
  moment: {
    pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?)?$`,
    words: "a day, or a day with time: 2024-04-16, 2024-04-16T09:30Z",
  },
  dayOrArticle: {
    pattern: String.raw`^(@article|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$`,
    words: "a day written 2024-04-16, or @article for the article's own day",
  },
  reach: {
    pattern: String.raw`^(\d{4}(-\d{2}){0,2})?(\.\.(\d{4}(-\d{2}){0,2})?)?$`,
    words: "a period or two with .. between: 2022..2026",
  },
  eventKind: {
    pattern: String.raw`^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$`,
    words:
      "lower-case words with hyphens, from the general to the special with dots between, such as visit.head-of-government",
  },
  unit: {
    pattern: String.raw`^[^\s~\x00-\x1f\x7f]([^~\x00-\x1f\x7f]{0,58}[^\s~\x00-\x1f\x7f])?$`,
    words:
      "a unit with a name of its own (percent, EUR_bn, count) or the unit as it stands behind a number (°C, µg/m³, people per km²), of at most 60 characters without ~",
  },
  indicator: {
    pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
    words: "lower-case letters and digits with single _ between, such as real_gdp_growth",
  },
  area: {
    pattern: "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$",
    words:
      "capital letters and digits with single _ between: the ISO 3166 alpha-3 code of a country (UKR), or G7, NATO_EUROPE",
  },
  language: {
    pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
    words: "a language code such as en or en-GB",
  },
} satisfies Record<string, Form>;

/** A column of text, if `type` does not say otherwise. */
export function column(
  name: string,
  title: string,
  description: string,
  extra: Extra & { type?: Field["type"] } = {},
): Field {
  const { type = "string", form, required, unique, enum: choices, minimum, maximum, ...rest } = extra;
  const constraints: Constraints = {
    ...(required ? { required } : {}),
    ...(unique ? { unique } : {}),
    ...(form ? { pattern: form.pattern, patternWords: form.words } : {}),
    ...(choices ? { enum: choices } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return { name, type, title, description, ...rest, ...(Object.keys(constraints).length > 0 ? { constraints } : {}) };
}

/** The column that names each row of its table, and is used in addresses. */
export function id(name: string, title: string, description: string, form: Form = FORMS.slug): Field {
  return column(name, title, description, { required: true, unique: true, form });
}

/** The column that says where a row stands among its like. */
export function position(description: string): Field {
  return column("position", "Position", description, { type: "integer", required: true, minimum: 1 });
}

/** Core tables that others name rows of, with the column that a row is named by. */
const NAMED_BY = {
  areas: "area",
  articles: "article",
  claims: "claim",
  events: "event",
  indicators: "indicator",
  publications: "publication",
  publishers: "publisher",
  readings: "reading",
} as const;

/** Column → table of which it names a row. */
export function keys(tables: Readonly<Record<string, keyof typeof NAMED_BY>>): ForeignKey[] {
  return Object.entries(tables).map(([name, resource]) => ({
    fields: [name],
    reference: { resource, fields: [NAMED_BY[resource]] },
  }));
}

/** A core table: always "facts", which may be handed out with their citation. */
export type CoreTable = Resource & { path: string };

/** A table of the catalog, in the file of its name; `reachColumn` dates its rows. */
export function inCatalog(
  name: string,
  title: string,
  description: string,
  schema: CoreTable["schema"],
  reachColumn?: string,
): CoreTable {
  const place = { path: `catalog/${name}.csv`, group: "catalog", redistribution: "facts" } as const;
  return { name, title, description, ...place, ...(reachColumn === undefined ? {} : { reachColumn }), schema };
}
