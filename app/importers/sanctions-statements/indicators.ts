import { listingIndicators } from "../listings/indicators.ts";

const ROWS: readonly Record<string, string>[] = [
  {
    indicator: "sanctions_stated_total",
    label: "Sanctions in force, as stated by the government",
    definition:
      "Number of persons, organisations or listings under sanctions over Russia as a government stated it. What is counted, and since when, differs from statement to statement and stands in the note: never add or join.",
    unit: "count",
    decimals: "0",
    topic: "sanctions",
    frequency: "irregular",
  },
  {
    indicator: "sanctions_action_reported",
    label: "Sanctions announced on one day, as reported",
    definition:
      "Targets of one announcement, as reported; not counted from a list. What is counted differs from report to report and stands in the note.",
    unit: "count",
    decimals: "0",
    topic: "sanctions",
    frequency: "irregular",
  },
];

export function indicatorRows(used: ReadonlySet<string>): Record<string, string>[] {
  return [...ROWS.filter((row) => used.has(row["indicator"] ?? "")), ...listingIndicators(used)];
}
