import type { Issue } from "../../package/issues.ts";
import { cleanText } from "../../tabular/cell-text.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
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

const TYPES: Readonly<Record<EntryType, EntryType>> = {
  individual: "individual",
  entity: "entity",
  vessel: "vessel",
  aircraft: "aircraft",
};

/** Reads the reduced file of entries. */
export function readDesignations(raw: RawFolder): SheetRows<Designation> {
  return readFacts(raw, FIRST_SEEN, FIRST_SEEN_LAYOUT, (row) => ({
    entry: row.integer("ent_num"),
    type: row.oneOf("sdn_type", TYPES, "unknown-type") ?? "entity",
    programmes: codes(row.cells.russia_ukraine_programs),
    belarusProgrammes: codes(row.cells.belarus_programs),
    otherProgrammes: codes(row.cells.other_programs),
    firstSeen: row.day("first_seen_us_date"),
    notBefore: row.day("previous_snapshot_us_date"),
    isOlder: row.cells.left_censored === "1",
    olderCopy: row.day("earliest_older_snapshot"),
    eo14024Seen: row.day("eo14024_first_seen_us_date"),
    onList: row.cells.on_list_2024_05_03 === "1",
  }));
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
  for (const row of rows) {
    const day = row.day("us_date");
    byDay.set(day, {
      day,
      rows: row.integer("sdn_rows"),
      russia: row.integer("any_russia_ukraine_peesa"),
      programmes: Object.fromEntries(Object.keys(row.more).map((code) => [code, row.integer(code)])),
      copiedFrom: `https://github.com/${row.cells.source_repo}`,
    });
  }
  return { rows: [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), read: rows.length, issues };
}
