import type { Layout } from "../reading/delimited.ts";

export const LIVEUAMAP = "territory_liveuamap_daily.csv";
export const NZZ = "territory_nzz_area_occupied.json";
export const DEEPSTATE = "territory_deepstate_daily_derived.csv";
export const POINTS = "territory_reported_points.csv";

export const LIVEUAMAP_LAYOUT = {
  name: "Area under Russian control by day, from liveuamap",
  delimiter: ",",
  required: ["date", "area"],
} as const satisfies Layout<string>;

export const DEEPSTATE_LAYOUT = {
  name: "Area under Russian control by day, from DeepStateMap",
  delimiter: ",",
  required: ["date", "occupied_area_km2", "polygons", "holes"],
} as const satisfies Layout<string>;

export const POINTS_LAYOUT = {
  name: "Areas as reported",
  delimiter: ",",
  required: [
    "as_of",
    "measure",
    "value_sq_km",
    "value_percent_of_ukraine",
    "counted_by",
    "source_url",
    "found_in",
    "confidence",
    "note",
  ],
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";
export const LIVEUAMAP_COPY = "https://github.com/conflict-investigations/liveuamap-analysis";
export const DEEPSTATE_COPY = "https://github.com/cyterat/deepstate-map-data";
