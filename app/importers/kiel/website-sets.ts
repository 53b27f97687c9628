import type { Issue } from "../../package/issues.ts";
import { monthOf } from "../../tabular/cell-text.ts";
import { readDelimited } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import { INFO_LAYOUT } from "./layout.ts";

/** The website's files of one release, as they stood on a day. */
export interface WebsiteSet {
  /** "kiel-ust-r29" */
  publication: string;
  release: string;
  /** ISO day of the files. */
  day: string;
  /** Last month that the release covers. */
  lastMonth: string;
  explorer: string;
  totals: string;
  trends: string;
  weapons: string;
  info: string;
}

/** Release and day are in the name, since the website's own files have the same name in every release. */
const EXPLORER_NAME = /^web_r(\d{2})_(\d{4})(\d{2})(\d{2})_data_explorer\.csv$/;

/**
 * Kiel corrected the exchange rate of military equipment on this day, which raised military allocations of release 29
 * from EUR 165.7bn to 173.0bn and those of European NATO members to April 2024 from 40.7bn to 46.3bn.
 */
const CORRECTED_ON = "2026-07-30";

/** The sets in the folder of raw aid files, oldest release first; a set that `release_info.csv` contradicts is an issue. */
export function websiteSets(raw: RawFolder): { sets: WebsiteSet[]; issues: Issue[] } {
  const sets: WebsiteSet[] = [];
  const issues: Issue[] = [];
  for (const name of filesNamed(raw, "kiel", EXPLORER_NAME)) {
    const [, release = "", ...date] = EXPLORER_NAME.exec(name) ?? [];
    const found = readSet(raw, release, date.join("-"));
    issues.push(...found.issues);
    if (sets.some((set) => set.release === release)) {
      issues.push(fileIssue(`kiel/${name}`, "two-files", "", `Expected the files of one day for release ${release}.`));
    } else if (found.set !== null) sets.push(found.set);
  }
  if (sets.length === 0 && issues.length === 0) {
    const expected = "Expected the website's files, such as web_r29_20260804_data_explorer.csv.";
    issues.push(fileIssue("kiel", "missing-file", "", expected));
  }
  return { sets, issues };
}

function readSet(raw: RawFolder, release: string, day: string): { set: WebsiteSet | null; issues: Issue[] } {
  const file = (name: string) => `kiel/web_r${release}_${day.replaceAll("-", "")}_${name}.csv`;
  const info = file("release_info");
  if (day < CORRECTED_ON) {
    const expected = `Expected files of ${CORRECTED_ON} or later: those before undercount military aid.`;
    return { set: null, issues: [fileIssue(info, "other-release", day, expected)] };
  }
  const { rows, issues } = readDelimited(raw, info, INFO_LAYOUT);
  const [row] = rows;
  const lastMonth = monthOf(row?.cells.period ?? "");
  if (issues.length > 0) return { set: null, issues };
  if (
    row === undefined ||
    Number(row.cells.release) !== Number(release) ||
    row.cells.date !== day ||
    lastMonth === null
  ) {
    const found = row === undefined ? "" : `${row.cells.release} ${row.cells.period} ${row.cells.date}`;
    const expected = `Expected release ${Number(release)} of ${day}, as the name says, and its last month.`;
    return { set: null, issues: [fileIssue(info, "other-release", found, expected)] };
  }
  const set = {
    publication: `kiel-ust-r${release}`,
    release,
    day,
    lastMonth,
    explorer: file("data_explorer"),
    totals: file("total_allocations"),
    trends: file("procurement_trends"),
    weapons: file("weapons"),
    info,
  };
  return { set, issues: [] };
}
