import type { Layout } from "../reading/delimited.ts";

export const POINTS = "refugees_population_points.csv";

export const POINTS_LAYOUT = {
  name: "Refugees and population points",
  delimiter: ",",
  required: ["as_of", "measure", "value", "unit", "source", "source_url", "found_in", "confidence"],
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";

interface Measure {
  pattern: RegExp;
  indicator: Record<string, string>;
}

function measure(pattern: RegExp, id: string, label: string, definition: string): Measure {
  const rest = { unit: "count", decimals: "0", topic: "events", frequency: "irregular" };
  return { pattern, indicator: { indicator: id, label, definition, ...rest } };
}

/** What the points count. Different counts are different indicators. */
export const MEASURES: readonly Measure[] = [
  measure(
    /^refugees who fled Ukraine since/,
    "refugees_from_ukraine",
    "Refugees who have left Ukraine",
    "People who left Ukraine from 24 February 2022 to the day, UNHCR's count of departures; those who came back are not taken off.",
  ),
  measure(
    /^Ukrainian refugees recorded in Europe/,
    "refugees_from_ukraine_in_europe",
    "Ukrainian refugees recorded in Europe",
    "Refugees from Ukraine recorded in European countries, UNHCR.",
  ),
  measure(
    /^Ukrainian refugees recorded worldwide/,
    "refugees_from_ukraine_worldwide",
    "Ukrainian refugees recorded worldwide",
    "Refugees from Ukraine recorded in all countries, UNHCR.",
  ),
  measure(
    /^internally displaced in Ukraine/,
    "internally_displaced_in_ukraine",
    "Displaced within Ukraine",
    "People displaced from their homes within Ukraine, estimate of the IOM.",
  ),
];

/** Publishers by the words of the sheet. Others (press figures on population, an undated chart) are not taken over. */
export const SOURCES: readonly [pattern: RegExp, publisher: Record<string, string>][] = [
  [
    /^UNHCR/,
    {
      publisher: "unhcr",
      label: "UNHCR, the UN Refugee Agency",
      kind: "international-organisation",
      party: "",
      url: "https://www.unhcr.org/",
    },
  ],
  [
    /^IOM/,
    {
      publisher: "iom",
      label: "International Organization for Migration",
      kind: "international-organisation",
      party: "",
      url: "https://www.iom.int/",
    },
  ],
];
