import { editionRow } from "../editions/edition-row.ts";

/** One of the Commission's forecasts: four a year at most, so the month names it. */
export interface EcEdition {
  publication: string;
  /** ISO day. */
  publishedOn: string;
  label: string;
}

/** Days of the editions that the copy of the tables has; its winter and summer editions have growth and prices only. */
const DAYS = (
  "2021-11-11 2022-02-10 2022-05-16 2022-07-14 2022-11-11 2023-02-13 2023-05-15 2023-09-11 2023-11-15 2024-02-15 " +
  "2024-05-15 2024-11-15 2025-05-19 2025-11-17"
).split(" ");

const SEASONS: Record<string, string> = {
  "02": "Winter",
  "05": "Spring",
  "07": "Summer",
  "09": "Summer",
  "11": "Autumn",
};

/** The edition of a day; null if none came out on it. */
export function ecEditionOn(day: string): EcEdition | null {
  const season = SEASONS[day.slice(5, 7)];
  if (season === undefined || !DAYS.includes(day)) return null;
  return { publication: `ec-forecast-${day.slice(0, 7)}`, publishedOn: day, label: `${season} ${day.slice(0, 4)}` };
}

/** The edition called "Spring 2024"; null if there is none. */
export function ecEditionNamed(label: string): EcEdition | null {
  return DAYS.map(ecEditionOn).find((edition) => edition?.label === label) ?? null;
}

/** Its row of publications.csv: the same, whichever importer has a figure of it. */
export function ecPublicationRow(edition: EcEdition): Record<string, string> {
  return { ...editionRow("ec-forecast", edition.publication, edition.publishedOn), edition: edition.label };
}
