import type { Issue } from "../../package/issues.ts";
import { cleanText, dayOf, readInteger, readPeriod } from "../reading/cells.ts";
import { readDelimited, type DelimitedRow } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { FIRST_SEEN, FIRST_SEEN_LAYOUT, STOCK, STOCK_LAYOUT } from "./layout.ts";

export type EntryType = "individual" | "entity" | "vessel" | "aircraft";

/** One entry of the SDN list. */
export interface Designation {
  entry: string;
  type: EntryType;
  programmes: string[];
  belarusProgrammes: string[];
  otherProgrammes: string[];
  /** Day, in Washington, of the first copy that had it. */
  firstSeen: string;
  /** Day of the copy before that one; "" if there is none. */
  notBefore: string;
  /** Whether the first copy of all had it already. */
  isOlder: boolean;
  /** The oldest of the four earlier copies that had it under these programmes; "" if none had. */
  olderCopy: string;
  /** Day of the first copy that had it under EO 14024; "" if none. */
  eo14024Seen: string;
  onList: boolean;
}

/** The list on one day. */
export interface Snapshot {
  day: string;
  rows: string;
  russia: string;
  /** Entries by programme code. */
  programmes: Record<string, string>;
  copiedFrom: string;
}

type FirstSeenColumn = (typeof FIRST_SEEN_LAYOUT.required)[number];
const TYPES: readonly string[] = ["individual", "entity", "vessel", "aircraft"] satisfies EntryType[];

/** Reads the reduced file of entries. */
export function readDesignations(raw: RawFolder): { rows: Designation[]; issues: Issue[] } {
  const { rows, issues } = readDelimited<FirstSeenColumn>(raw, FIRST_SEEN, FIRST_SEEN_LAYOUT);
  return { rows: rows.map((row) => toDesignation(row, issues)), issues };
}

function toDesignation({ line, cells }: DelimitedRow<FirstSeenColumn>, issues: Issue[]): Designation {
  const place = (column: FirstSeenColumn) => ({ file: FIRST_SEEN, line, column });
  const day = (column: FirstSeenColumn) => readPeriod(dayOf, cells[column], place(column), issues);
  const type = cleanText(cells.sdn_type);
  if (!TYPES.includes(type)) {
    issues.push(cellIssue(place("sdn_type"), "unknown-type", type, `Expected one of ${TYPES.join(", ")}.`));
  }
  return {
    entry: readInteger(cells.ent_num, place("ent_num"), issues),
    type: type as EntryType,
    programmes: codes(cells.russia_ukraine_programs),
    belarusProgrammes: codes(cells.belarus_programs),
    otherProgrammes: codes(cells.other_programs),
    firstSeen: day("first_seen_us_date"),
    notBefore: day("previous_snapshot_us_date"),
    isOlder: cells.left_censored === "1",
    olderCopy: day("earliest_older_snapshot"),
    eo14024Seen: day("eo14024_first_seen_us_date"),
    onList: cells.on_list_2024_05_03 === "1",
  };
}

function codes(cell: string): string[] {
  return cleanText(cell)
    .split(";")
    .filter((code) => code !== "");
}

/** Reads the counts by copy, one row a day: of two copies of one day the later stands. */
export function readSnapshots(raw: RawFolder): { rows: Snapshot[]; read: number; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, STOCK, STOCK_LAYOUT);
  const byDay = new Map<string, Snapshot>();
  for (const { line, cells, more } of rows) {
    const number = (column: string, cell: string) => readInteger(cell, { file: STOCK, line, column }, issues);
    const day = readPeriod(dayOf, cells.us_date, { file: STOCK, line, column: "us_date" }, issues);
    const programmes = Object.fromEntries(Object.entries(more).map(([code, cell]) => [code, number(code, cell)]));
    byDay.set(day, {
      day,
      rows: number("sdn_rows", cells.sdn_rows),
      russia: number("any_russia_ukraine_peesa", cells.any_russia_ukraine_peesa),
      programmes,
      copiedFrom: `https://github.com/${cells.source_repo}`,
    });
  }
  return { rows: [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), read: rows.length, issues };
}
