import type { Layout } from "../reading/delimited.ts";
import { rejoinFoundIn } from "../reading/found-in-quirk.ts";

/** Defence expenditure in percent of GDP, one row a member and year. */
export const DEFENCE: Layout<
  "member_iso3" | "year" | "pct_gdp" | "kind" | "published_on" | "publisher_url" | "seen_in"
> = {
  name: "NATO defence expenditure, one row a member and year",
  delimiter: ",",
  required: ["member_iso3", "year", "pct_gdp", "kind", "published_on", "publisher_url", "seen_in"],
  repair: rejoinFoundIn,
};
