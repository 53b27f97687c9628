import type { Layout } from "../reading/delimited.ts";

export const COPY = "fx/eur_usd_monthly.csv";

export const COPY_LAYOUT: Layout<"month" | "eur_per_usd" | "usd_per_eur"> = {
  name: "Euro rows of the Federal Reserve's monthly averages, with the inverse",
  delimiter: ",",
  required: ["month", "eur_per_usd", "usd_per_eur"],
};

export const FRED = "fx/EXUSEU.csv";

/** The series as FRED hands it out: the first day of each month, dollars per euro. */
export const FRED_LAYOUT: Layout<"observation_date" | "EXUSEU"> = {
  name: "FRED series EXUSEU, one row a month",
  delimiter: ",",
  required: ["observation_date", "EXUSEU"],
  aliases: { DATE: "observation_date" },
};
