import { RETRIEVED_ON } from "../../importing/retrieved.ts";

/** One download of one indicator of the World Development Indicators. */
export interface WdiFile {
  file: string;
  layout: "download" | "archive" | "long";
  /** The World Bank's code, as the file's own column must have it. */
  code: string;
  indicator: string;
  publication: string;
  title: string;
  /** Day of the last update that the file states, else of the copy. */
  publishedOn: string;
  note: string;
  /** Power of ten from the file's unit to ours. */
  shift: number;
}

export const WDI_FILES: readonly WdiFile[] = [
  {
    file: "worldbank_wdi_NY.GDP.MKTP.KD.ZG_2025apr.csv",
    layout: "download",
    code: "NY.GDP.MKTP.KD.ZG",
    indicator: "real_gdp_growth",
    publication: "worldbank-wdi-growth-2025-04",
    title: "World Development Indicators: GDP growth (annual %)",
    publishedOn: "2025-04-15",
    note: "Values rounded to nine decimals by a spreadsheet. Russia as before Rosstat's revision of 2025.",
    shift: 0,
  },
  {
    file: "worldbank_wdi_FP.CPI.TOTL.ZG.csv",
    layout: "archive",
    code: "FP.CPI.TOTL.ZG",
    indicator: "cpi_inflation",
    publication: "worldbank-wdi-inflation-2025-07",
    title: "World Development Indicators: inflation, consumer prices (annual %)",
    publishedOn: "2025-07-01",
    note: "Day of the copy that was read; the file states none. Russia ends in 2021.",
    shift: 0,
  },
  {
    file: "worldbank_gdp_current_usd_datahub.csv",
    layout: "long",
    code: "NY.GDP.MKTP.CD",
    indicator: "gdp_usd",
    publication: "worldbank-wdi-gdp-2024-10",
    title: "World Development Indicators: GDP (current US$)",
    publishedOn: "2024-10-21",
    note: "Day of the copy that was read; the file states none.",
    shift: -9,
  },
];

export function wdiPublicationRow(file: WdiFile): Record<string, string> {
  return {
    publication: file.publication,
    publisher: "worldbank",
    title: file.title,
    edition: file.publishedOn,
    published_on: file.publishedOn,
    retrieved_on: RETRIEVED_ON,
    url: `https://data.worldbank.org/indicator/${file.code}`,
    licence: "CC BY 4.0",
    redistributable: "true",
    confidence: "high",
    note: file.note,
  };
}
