/** How a sheet's words for a forecast become a publication. */
export interface Dataset {
  /** Forecaster as the sheet writes it. */
  forecaster: RegExp;
  /** The sheet's words for the publication. Groups: `month` and `year` as printed, or `season`. */
  words: RegExp;
  publisher: string;
  /** Id before the edition: "worldbank-gep". */
  prefix: string;
  title: string;
  /** Edition part of the id where the words have no month. */
  edition?: string;
  /** Added to the publication's note. */
  note?: string;
}

const MONTHLY = "(?<month>[A-Z][a-z]+) (?<year>\\d{4})";
const MINISTRY = /^Russian (Ministry of Economic Development|government \(Ministry of Economic Development\))$/;
const FINANCE = /^Russian (Finance Minister Siluanov|Ministry of Finance|government \(Ministry of Finance\))$/;
const AFTER_INVASION = /^early-war forecast$/;
const AFTER_INVASION_TITLE = "Forecast for Russia after the invasion of Ukraine";

function dataset(
  forecaster: RegExp,
  words: string,
  publisher: string,
  prefix: string,
  title: string,
  more: Partial<Dataset> = {},
): Dataset {
  return { forecaster, words: new RegExp(`^${words}$`), publisher, prefix, title, ...more };
}

function bank(forecaster: string, publisher: string): Dataset {
  return {
    forecaster: new RegExp(`^${forecaster}$`),
    words: AFTER_INVASION,
    publisher,
    prefix: `${publisher}-forecast`,
    title: AFTER_INVASION_TITLE,
  };
}

/** Every forecaster and publication of the sheets. A row that fits none is refused: add a line here for it. */
export const DATASETS: readonly Dataset[] = [
  dataset(/^IMF$/, `WEO Update ${MONTHLY}`, "imf", "imf-weo-update", "World Economic Outlook Update"),
  dataset(
    /^World Bank$/,
    `Global Economic Prospects ${MONTHLY}(, Table 1\\.1)?`,
    "worldbank",
    "worldbank-gep",
    "Global Economic Prospects",
  ),
  dataset(
    /^World Bank$/,
    "Europe and Central Asia Economic Update,? (?<month>\\w+) (?<year>\\d{4})",
    "worldbank",
    "worldbank-eca",
    "Europe and Central Asia Economic Update",
  ),
  dataset(
    /^OECD$/,
    `Economic Outlook Interim Report ${MONTHLY}`,
    "oecd",
    "oecd-eo-interim",
    "Economic Outlook, Interim Report",
  ),
  dataset(/^OECD$/, `Economic Outlook ${MONTHLY}`, "oecd", "oecd-eo", "Economic Outlook"),
  dataset(
    /^EBRD$/,
    `Regional Economic (Prospects|Update) ${MONTHLY}`,
    "ebrd",
    "ebrd-rep",
    "Regional Economic Prospects",
  ),
  dataset(
    /^United Nations \(DESA\)$/,
    "World Economic Situation and Prospects 2024",
    "un-desa",
    "un-desa-wesp",
    "World Economic Situation and Prospects",
  ),
  dataset(
    /^United Nations \(DESA\)$/,
    "WESP mid-2024 update",
    "un-desa",
    "un-desa-wesp",
    "World Economic Situation and Prospects, mid-year update",
  ),
  dataset(
    /^Bank of Russia$/,
    `Medium-term forecast ${MONTHLY}`,
    "bank-of-russia",
    "bank-of-russia-forecast",
    "Medium-term forecast",
  ),
  dataset(
    /^Bank of Russia$/,
    "Monetary Policy Guidelines 2025-2027",
    "bank-of-russia",
    "bank-of-russia-guidelines",
    "Monetary Policy Guidelines for 2025-2027",
  ),
  dataset(
    /^Analysts polled by the Bank of Russia \(median\)$/,
    `Macroeconomic survey ${MONTHLY}`,
    "bank-of-russia-analysts",
    "bank-of-russia-survey",
    "Macroeconomic survey of the Bank of Russia: medians",
  ),
  dataset(
    /^(Interfax consensus|Analysts consensus quoted by Interfax)$/,
    "consensus forecast early [A-Z][a-z]+ \\d{4}",
    "interfax-consensus",
    "interfax-consensus",
    "Consensus forecast",
  ),
  dataset(/^Reuters poll$/, "poll of analysts [A-Z][a-z]+ \\d{4}", "reuters-poll", "reuters-poll", "Poll of analysts"),
  dataset(
    MINISTRY,
    "(official forecast|official forecast quoted|forecast revision|scenario conditions) [A-Z][a-z]+ \\d{4}",
    "russia-economy-ministry",
    "russia-economy-ministry-forecast",
    "Forecast of social and economic development",
  ),
  dataset(
    FINANCE,
    "statement [A-Z][a-z]+ \\d{4}",
    "russia-finance-ministry",
    "russia-finance-ministry-statement",
    "Statement of the Minister of Finance",
  ),
  dataset(
    FINANCE,
    "(draft )?federal budget \\d{4}-\\d{4}|expected execution, [A-Z][a-z]+ \\d{4}",
    "russia-finance-ministry",
    "russia-finance-ministry-budget",
    "Federal budget: plans and expected execution",
  ),
  dataset(
    /^National Bank of Ukraine$/,
    `(Inflation Report ${MONTHLY}|January 2024 forecast)`,
    "nbu",
    "nbu-inflation-report",
    "Inflation Report",
  ),
  dataset(
    /^National Bank of Ukraine$/,
    "forecast raised to 4 percent \\(page undated, second half of 2024\\)",
    "nbu",
    "nbu-forecast",
    "Forecast of the second half of 2024",
  ),
  dataset(
    /^(Government of Ukraine|Ukrainian government)$/,
    "state budget 2024",
    "ukraine-government",
    "ukraine-government-budget",
    "State budget for 2024: assumptions",
  ),
  dataset(
    /^Ukrainian government$/,
    "Resolution 946 \\(forecast 2026-2028\\), scenario 1",
    "ukraine-government",
    "ukraine-government-forecast-1",
    "Forecast for 2026-2028 (Resolution 946), scenario 1",
  ),
  dataset(
    /^Ukrainian government$/,
    "Resolution 946 \\(forecast 2026-2028\\), scenario 2",
    "ukraine-government",
    "ukraine-government-forecast-2",
    "Forecast for 2026-2028 (Resolution 946), scenario 2",
  ),
  dataset(
    /^Ukrainian Ministry of Economy$/,
    "statement [A-Z][a-z]+ \\d{4}",
    "ukraine-economy-ministry",
    "ukraine-economy-ministry-statement",
    "Statement of the minister",
  ),
  bank("Barclays", "barclays"),
  bank("Bloomberg Economics", "bloomberg-economics"),
  bank("CEBR", "cebr"),
  bank("Fitch", "fitch"),
  bank("Goldman Sachs", "goldman-sachs"),
  bank("Institute of International Finance", "iif"),
  bank("JPMorgan", "jpmorgan"),
  bank("Standard & Poor's", "standard-poors"),
];

/** The dataset that a row belongs to; null for words that no dataset has. */
export function datasetOf(forecaster: string, words: string): Dataset | null {
  return DATASETS.find((dataset) => dataset.forecaster.test(forecaster) && dataset.words.test(words)) ?? null;
}
