import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf, readInteger } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { addressIn, statedAmount, type StatedAmount } from "../fact-sheets/sheet-text.ts";
import {
  ACTIONS,
  ACTIONS_LAYOUT,
  EU_TOTALS,
  EU_TOTALS_LAYOUT,
  SWISS,
  SWISS_LAYOUT,
  SWISS_SET,
  TOTALS,
  TOTALS_LAYOUT,
} from "./layout.ts";

/** A total or number of additions that somebody stated on a day. */
export interface Stated {
  jurisdiction: string;
  day: string;
  amount: StatedAmount;
  /** What the number counts, in the sheet's words. */
  measure: string;
  statedBy: string;
  seenAt: string;
  confidence: string;
  note: string;
}

export type Dropped = Record<string, number>;

/** Reads a sheet row by row; `toStated` gives the row, or the reason why it is left out. */
function readSheet<Column extends string>(
  source: { rows: { line: number; cells: Record<Column, string> }[]; issues: Issue[] },
  toStated: (cells: Record<Column, string>, line: number) => Stated | string,
): { rows: Stated[]; read: number; dropped: Dropped; issues: Issue[] } {
  const rows: Stated[] = [];
  const dropped: Dropped = {};
  for (const { line, cells } of source.rows) {
    const stated = toStated(cells, line);
    if (typeof stated === "string") dropped[stated] = (dropped[stated] ?? 0) + 1;
    else rows.push(stated);
  }
  return { rows, read: source.rows.length, dropped, issues: source.issues };
}

/** Totals by jurisdiction, without the US list (counted from the list itself) and without Castellum.AI (its terms). */
export function readTotals(raw: RawFolder): ReturnType<typeof readSheet> {
  const source = readDelimited(raw, TOTALS, TOTALS_LAYOUT);
  return readSheet(source, (cells, line) => {
    if (/castellum/i.test(cells.jurisdiction)) return "Castellum.AI: its terms forbid use elsewhere";
    if (cells.jurisdiction.startsWith("United States")) {
      return "the US list: counted from its copies, or by a third party in another sheet";
    }
    const day = dayOf(cells.as_of) ?? monthOf(cells.as_of);
    const amount = statedAmount(cells.value, cells.value_is);
    if (day === null || amount === null) {
      source.issues.push(
        cellIssue(
          { file: TOTALS, line, column: "value" },
          "bad-statement",
          cells.value,
          "Expected a day and a number.",
        ),
      );
      return "unreadable";
    }
    return {
      jurisdiction: cells.jurisdiction,
      day,
      amount,
      measure: cells.measure,
      statedBy: cells.counted_by,
      seenAt: addressIn(cells.source_url),
      confidence: cells.confidence,
      note: cells.note,
    };
  });
}

/** Stated totals of the EU: persons and organisations added up; rows that only say "over 2000" are a lower bound. */
export function readEuTotals(raw: RawFolder): ReturnType<typeof readSheet> {
  const source = readDelimited(raw, EU_TOTALS, EU_TOTALS_LAYOUT);
  return readSheet(source, (cells, line) => {
    const day = dayOf(cells.date) ?? monthOf(cells.date);
    const place = (column: string) => ({ file: EU_TOTALS, line, column });
    const individuals = readInteger(cells.individuals, place("individuals"), source.issues);
    const entities = readInteger(cells.entities, place("entities"), source.issues);
    const bound = /^(?:over|more than) (\d+)/.exec(cells.total_text)?.[1];
    const sum = individuals !== "" && entities !== "" ? String(Number(individuals) + Number(entities)) : "";
    const amount = sum === "" ? statedAmount(bound ?? "", "more than") : statedAmount(sum, "");
    if (day === null || amount === null) {
      source.issues.push(cellIssue(place("date"), "bad-statement", cells.total_text, "Expected a day and a number."));
      return "unreadable";
    }
    if (/^Swiss list\b/.test(cells.note)) return "a Swiss statement: it stands with Switzerland's totals";
    const parts = sum === "" ? "" : `${individuals} persons and ${entities} organisations`;
    return {
      jurisdiction: "European Union",
      day,
      amount,
      measure: parts || cells.total_text,
      statedBy: "",
      seenAt: addressIn(cells.source_url),
      confidence: cells.confidence,
      note: cells.note,
    };
  });
}

/** US actions as reported: targets of one day. Years and quarters that count other things are left out. */
export function readActions(raw: RawFolder): ReturnType<typeof readSheet> {
  const source = readDelimited(raw, ACTIONS, ACTIONS_LAYOUT);
  return readSheet(source, (cells, line) => {
    const day = dayOf(cells.action_date);
    if (day === null) return "a year or quarter that counts by nationality, or all programmes together";
    const amount = statedAmount(cells.value, cells.value_is);
    if (amount === null) {
      const place = { file: ACTIONS, line, column: "value" };
      source.issues.push(cellIssue(place, "bad-statement", cells.value, "Expected a number."));
      return "unreadable";
    }
    return {
      jurisdiction: "United States",
      day,
      amount,
      measure: cells.what,
      statedBy: cells.counted_by,
      seenAt: addressIn(cells.source_url),
      confidence: cells.confidence,
      note: cells.note.replace(/ of this project| \(file [^)]*\)/g, ""),
    };
  });
}

/** Entries of the Swiss set that is taken for the asset freeze over Ukraine. */
export function readSwiss(raw: RawFolder): { total: number; read: number; kept: number; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, SWISS, SWISS_LAYOUT);
  const wanted = rows.filter(({ cells }) => cells.sanctions_set_id === SWISS_SET);
  const counts = wanted.map(({ line, cells }) =>
    Number(readInteger(cells.count, { file: SWISS, line, column: "count" }, issues)),
  );
  return { total: counts.reduce((sum, count) => sum + count, 0), read: rows.length, kept: wanted.length, issues };
}
