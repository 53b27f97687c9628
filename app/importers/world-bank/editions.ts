import { dayOf } from "../../tabular/cell-text.ts";
import { filesNamed } from "../reading/files-named.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import { keptTable } from "../reading/kept-table.ts";
import type { Issue } from "../../package/issues.ts";

/** One download of one indicator of the World Development Indicators. */
export interface WdiFile {
  file: string;
  layout: "download" | "archive" | "long";
  /** The World Bank's code, as the file's own column must have it. */
  code: string;
  indicator: string;
  /** The word for it in a publication's name ("worldbank-wdi-growth-2026-07"). */
  word: string;
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

/** The copies that were collected. */
const WDI_COPIES: readonly WdiFile[] = keptTable(
  "world-bank/copies.csv",
  "file,layout,code,indicator,word,publication,title,publishedOn,seenAt,shift,note",
).map((row) => ({ ...row, layout: row.layout as WdiFile["layout"], shift: Number(row.shift) }));

/** The name under which the World Bank hands out an indicator; the number at its end changes with every download. */
const DOWNLOAD_NAME = /^API_(?<code>[A-Z0-9.]+)_DS2_en_csv_v2_[^.]*\.csv$/;

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
      const publication = `worldbank-wdi-${copy.word}-${day.slice(0, 7)}`;
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
    url: `https://data.worldbank.org/indicator/${file.code}`,
    seen_at: file.seenAt,
    licence: "CC BY 4.0",
    redistributable: "true",
    confidence: "high",
    note: file.note,
  };
}
