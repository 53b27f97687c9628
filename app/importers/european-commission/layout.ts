import type { Layout } from "../reading/delimited.ts";

/** Tables of several editions, areas by the IMF's number. */
export const EC_TABLES: Layout<"year" | "ctry" | "variable" | "pubdate" | "value"> = {
  name: "European Commission forecasts by edition, areas by number",
  delimiter: ",",
  required: ["year", "ctry", "variable", "pubdate", "value"],
};
