import { dayOf } from "../reading/cells.ts";
import { filesNamed } from "../reading/files-named.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import { RETRIEVED_ON } from "../reading/retrieved.ts";
import type { Issue } from "../../package/issues.ts";

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
  /** Where the copy was found; "" for the World Bank's own download. */
  seenAt: string;
  /** Power of ten from the file's unit to ours. */
  shift: number;
}

const WDI_COPIES: readonly WdiFile[] = [
  {
    file: "worldbank_wdi_NY.GDP.MKTP.KD.ZG_2025apr.csv",
    layout: "download",
    code: "NY.GDP.MKTP.KD.ZG",
    indicator: "real_gdp_growth",
    publication: "worldbank-wdi-growth-2025-04",
    title: "World Development Indicators: GDP growth (annual %)",
    publishedOn: "2025-04-15",
    note: "Values rounded to nine decimals by a spreadsheet. Russia as before Rosstat's revision of 2025.",
    seenAt:
      "https://github.com/Flex086/QTM350-GDP-Project/blob/d91af87786ca2b112cb984c9eec6544efe1131ac/data/gdp_growth.csv",
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
    seenAt:
      "https://github.com/datasets/inflation/blob/fc1dbea68842b3606d00019f5ed3788466f84adc/archive/FP.CPI.TOTL.ZG.csv",
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
    seenAt: "https://github.com/datasets/gdp/blob/822019c80142c162e4ca4eb1a63699ae36075078/data/gdp.csv",
    shift: -9,
  },
];

/** The name under which the World Bank hands out an indicator; the number at its end changes with every download. */
const DOWNLOAD_NAME = /^API_(?<code>[A-Z0-9.]+)_DS2_en_csv_v2_[^.]*\.csv$/;

/** The word for an indicator in a publication's name ("worldbank-wdi-growth-2026-07"). */
const WORDS: Readonly<Record<string, string>> = {
  "NY.GDP.MKTP.KD.ZG": "growth",
  "FP.CPI.TOTL.ZG": "inflation",
  "NY.GDP.MKTP.CD": "gdp",
};

/**
 * The files to read: the World Bank's own downloads, each an edition by the day of its last update, and the copies that
 * were collected. A copy must be there unless a download of its indicator is.
 */
export function wdiFiles(raw: RawFolder): { files: WdiFile[]; issues: Issue[] } {
  const downloads: WdiFile[] = [];
  const issues: Issue[] = [];
  for (const file of filesNamed(raw, "", DOWNLOAD_NAME)) {
    const code = DOWNLOAD_NAME.exec(file)?.groups?.["code"];
    const copy = WDI_COPIES.find((known) => known.code === code);
    if (code === undefined) continue;
    if (copy === undefined) {
      const expected = `Expected a download of ${WDI_COPIES.map((known) => known.code).join(", ")}.`;
      issues.push(fileIssue(file, "unknown-subject", code, expected));
      continue;
    }
    const source = raw.text(file);
    const day = lastUpdate(source.text);
    if (source.issues.length > 0) issues.push(...source.issues);
    else if (day === null) {
      const expected = 'Expected "Last Updated Date" with a day in the four lines before the header.';
      issues.push({ ...fileIssue(file, "unknown-edition", "", expected), line: 3 });
    } else {
      const publication = `worldbank-wdi-${WORDS[code] ?? ""}-${day.slice(0, 7)}`;
      const note = "The World Bank's own download; the day is that of the last update which it states.";
      downloads.push({ ...copy, file, layout: "download", publication, publishedOn: day, note, seenAt: "" });
    }
  }
  const replaced = new Set(downloads.map(({ code }) => code));
  const copies = WDI_COPIES.filter(({ file, code }) => raw.has(file) || !replaced.has(code));
  return { files: [...copies, ...downloads], issues };
}

/** The day after "Last Updated Date" in the lines before the header; null if none is there. */
function lastUpdate(text: string): string | null {
  const line = text.split(/\r?\n/, 4).find((preamble) => /^"?Last Updated Date"?,/.test(preamble));
  return line === undefined ? null : dayOf((line.split(",")[1] ?? "").replaceAll('"', ""));
}

export function wdiPublicationRow(file: WdiFile): Record<string, string> {
  return {
    publication: file.publication,
    publisher: "worldbank",
    title: file.title,
    edition: file.publishedOn,
    published_on: file.publishedOn,
    retrieved_on: RETRIEVED_ON,
    url: `https://data.worldbank.org/indicator/${file.code}`,
    seen_at: file.seenAt,
    licence: "CC BY 4.0",
    redistributable: "true",
    confidence: "high",
    note: file.note,
  };
}
