import type { Layout } from "../reading/delimited.ts";
import { isFootnote, withoutTrailingTab, YEARS } from "./layout-publisher.ts";

/** By country, one column a year: as the IMF's own file of an edition, or as a CSV made of it. */
export const COUNTRIES: Layout<"iso" | "subject" | "estimatesStartAfter"> = {
  name: "WEO by country, one column a year",
  delimiter: ",",
  required: ["iso", "subject", "estimatesStartAfter"],
  aliases: {
    iso3c: "iso",
    ISO: "iso",
    weo_subject_code: "subject",
    "WEO Subject Code": "subject",
    estimates_start_after: "estimatesStartAfter",
    "Estimates Start After": "estimatesStartAfter",
  },
  ...YEARS,
  skip: (cells) => isFootnote(cells),
  repair: (cells, header) => withoutTrailingTab(cells, header),
};

/** By country group, one row a year. */
export const GROUPS: Layout<"group" | "subject" | "year" | "value"> = {
  name: "WEO by country group, one row a year",
  delimiter: ",",
  required: ["group", "subject", "year", "value"],
  aliases: {
    weo_country_group_code: "group",
    weo_subject_code: "subject",
    outcome: "value",
  },
  allowExtra: true,
};

/** The layout since 2025: all areas, one row a year, with the latest year that is actual data. */
export const ALL_AREAS: Layout<
  | "weo_area"
  | "iso3"
  | "area_name"
  | "indicator"
  | "unit_code"
  | "scale_power10"
  | "latest_actual_year"
  | "year"
  | "value"
> = {
  name: "WEO of all areas, one row a year",
  delimiter: ",",
  required: [
    "weo_area",
    "iso3",
    "area_name",
    "indicator",
    "unit_code",
    "scale_power10",
    "latest_actual_year",
    "year",
    "value",
  ],
};

/** The IMF's Historical WEO Forecasts Database, one row for each target year, edition and area. */
export const HISTORICAL: Layout<
  | "country"
  | "WEO_Country_Code"
  | "target"
  | "target_year"
  | "ISOAlpha_3Code"
  | "forecast_season"
  | "forecast_year"
  | "prediction"
  | "tv_0.5"
  | "tv_1"
  | "tv_1.5"
  | "tv_2"
  | "euro"
  | "g7"
> = {
  name: "Historical WEO Forecasts Database, one row a forecast",
  delimiter: ",",
  required: [
    "country",
    "WEO_Country_Code",
    "target",
    "target_year",
    "ISOAlpha_3Code",
    "forecast_season",
    "forecast_year",
    "prediction",
    "tv_0.5",
    "tv_1",
    "tv_1.5",
    "tv_2",
    "euro",
    "g7",
  ],
  optional: [],
  more: /^(horizon|type|cgroup|economy|g20|geoEmer|geolInc|oil)$/,
};

/** Projections of several editions, areas by the IMF's number. */
export const PROJECTIONS: Layout<"year" | "variable" | "ctry" | "value" | "pubdate"> = {
  name: "projections by edition, areas by number",
  delimiter: ",",
  required: ["year", "variable", "ctry", "value", "pubdate"],
};

/** The IMF's numbers with their ISO codes ("NA" for groups). */
export const AREA_NUMBERS: Layout<"ctry" | "iso3" | "ctry_name"> = {
  name: "list of the IMF's area numbers",
  delimiter: ",",
  required: ["ctry", "iso3", "ctry_name"],
};

/** The IMF's DataMapper, as rows. */
export const DATAMAPPER: Layout<
  "edition" | "published_on" | "datamapper_code" | "iso3" | "indicator" | "year" | "value" | "kind"
> = {
  name: "DataMapper, one row a year",
  delimiter: ",",
  required: ["edition", "published_on", "datamapper_code", "iso3", "indicator", "year", "value", "kind"],
};

/** G7 projections of one edition for its own year and the next. */
export const G7_PROJECTIONS: Layout<"country" | "target" | "target_year" | "prediction"> = {
  name: "G7 projections of one edition",
  delimiter: ",",
  required: ["country", "target", "target_year", "prediction"],
};

/** The advanced economies, for their codes only. */
export const ADVANCED_LIST: Layout<"iso3"> = {
  name: "list of advanced economies",
  delimiter: ",",
  required: ["iso3"],
  allowExtra: true,
};
