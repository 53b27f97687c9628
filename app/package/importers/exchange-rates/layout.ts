import type { Layout } from "../../importing/delimited.ts";

export const FILE = "fx/eur_usd_monthly.csv";

export const LAYOUT: Layout<"month" | "eur_per_usd" | "usd_per_eur"> = {
  name: "Euro rows of the Federal Reserve's monthly averages, with the inverse",
  delimiter: ",",
  required: ["month", "eur_per_usd", "usd_per_eur"],
};
