/** One edition of the World Economic Outlook. */
export interface Edition {
  /** "imf-weo-2024-04" */
  publication: string;
  /** Calendar year in which it came out: its forecasts begin here. */
  year: number;
  month: number;
  /** "April 2024" */
  label: string;
  /** ISO day, or the month where the day is not known. */
  publishedOn: string;
}

const MONTH_NAMES: Record<number, string> = { 4: "April", 5: "May", 9: "September", 10: "October" };

/**
 * Days of publication, by edition.
 * The copy "macroprojections" gives 2023-04-07 and 2023-10-05 for the two editions of 2023. These are the days on which
 * that project's data end, not those of publication, which were 11 April and 10 October.
 */
const DAYS: Record<string, string> = {
  "2021-04": "2021-04-06",
  "2021-10": "2021-10-12",
  "2022-04": "2022-04-19",
  "2022-10": "2022-10-11",
  "2023-04": "2023-04-11",
  "2023-10": "2023-10-10",
  "2024-04": "2024-04-16",
  "2024-10": "2024-10-22",
  "2025-04": "2025-04-22",
  "2025-10": "2025-10-14",
  "2026-04": "2026-04-14",
};

/** Wrong days in the copy "macroprojections" → the edition's own. */
const WRONG_DAYS: Record<string, string> = { "2023-04-07": "2023-04-11", "2023-10-05": "2023-10-10" };

/**
 * The spring or fall edition of a year. Months are those in the reports' titles: May and October to 2001,
 * April and September from 2002 to 2006, April and October since.
 */
export function editionOf(season: "spring" | "fall", year: number): Edition {
  const spring = year <= 2001 ? 5 : 4;
  const fall = year >= 2002 && year <= 2006 ? 9 : 10;
  const month = season === "spring" ? spring : fall;
  const isoMonth = `${year}-${String(month).padStart(2, "0")}`;
  return {
    publication: `imf-weo-${isoMonth}`,
    year,
    month,
    label: `${MONTH_NAMES[month] ?? ""} ${year}`,
    publishedOn: DAYS[isoMonth] ?? isoMonth,
  };
}

/**
 * The edition of a dated file: April or October of the day's year. The file's own day counts where this list has none,
 * so that a new edition needs no code.
 * @param day ISO day of publication
 * @returns null for other months, in which the IMF publishes updates without a database
 */
export function editionPublishedOn(day: string): Edition | null {
  const season = { "04": "spring", "10": "fall" }[day.slice(5, 7)] as "spring" | "fall" | undefined;
  if (season === undefined) return null;
  const edition = editionOf(season, Number(day.slice(0, 4)));
  return { ...edition, publishedOn: DAYS[day.slice(0, 7)] ?? day };
}

/** The edition that came out on a day, with the two wrong days put right; null if no edition did. */
export function editionOnDay(written: string): Edition | null {
  const day = WRONG_DAYS[written] ?? written;
  const month = Object.keys(DAYS).find((key) => DAYS[key] === day);
  if (month === undefined) return null;
  return editionOf(month.endsWith("-04") ? "spring" : "fall", Number(month.slice(0, 4)));
}
