import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf } from "../../tabular/cell-text.ts";
import { csvLayout, readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import { addressIn, statedAmount, type StatedAmount } from "../fact-sheets/sheet-text.ts";

export const TOTALS = "jurisdiction_totals.csv";

const TOTALS_LAYOUT = csvLayout(
  "Stated totals by jurisdiction",
  "jurisdiction,as_of,value,value_is,measure,unit,counted_by,source_url,found_in,confidence,licence_note,note",
);

const EU_TOTALS = csvLayout(
  "Stated totals of the EU",
  "date,individuals,entities,total_text,source_url,found_in,confidence,note",
);

const ACTIONS = csvLayout(
  "Reported US actions after May 2024",
  "action_date,value,value_is,what,counted_by,source_url,confidence,note",
);

const SWISS = csvLayout("Swiss list by set of sanctions", "sanctions_set_id,type,count,meaning");
/** The set that the Swiss list's size and texts point to as the asset freeze over Ukraine; the copy does not name its sets. */
const SWISS_SET = "27286";

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

/** What all sheets say alike of a statement; null with an issue where it has no day or no number. */
function stated(
  row: Row<"source_url" | "confidence" | "note">,
  day: string | null,
  amount: StatedAmount | null,
  column: string,
  said: Pick<Stated, "jurisdiction" | "measure" | "statedBy">,
): Stated | null {
  if (day === null || amount === null) return row.refuse(column, "bad-statement", "Expected a day and a number.");
  const { source_url: url, confidence, note } = row.cells;
  return { ...said, day, amount, seenAt: addressIn(url), confidence, note };
}

/** Totals by jurisdiction, without the US list (counted from the list itself) and without Castellum.AI (its terms). */
export function readTotals(raw: RawFolder): SheetRows<Stated> {
  return readFacts(raw, TOTALS, TOTALS_LAYOUT, (row) => {
    const { jurisdiction, as_of: written, value, value_is: qualifier, measure, counted_by: statedBy } = row.cells;
    if (/castellum/i.test(jurisdiction)) return "Castellum.AI: its terms forbid use elsewhere";
    if (jurisdiction.startsWith("United States"))
      return "the US list: counted from its copies, or by a third party in another sheet";
    const day = dayOf(written) ?? monthOf(written);
    return stated(row, day, statedAmount(value, qualifier), "value", { jurisdiction, measure, statedBy });
  });
}

/** Stated totals of the EU: persons and organisations added up; rows that only say "over 2000" are a lower bound. */
export function readEuTotals(raw: RawFolder): SheetRows<Stated> {
  return readFacts(raw, "eu_listing_totals.csv", EU_TOTALS, (row) => {
    const { date, total_text: text, note } = row.cells;
    const [individuals, entities] = [row.integer("individuals"), row.integer("entities")];
    if (/^Swiss list\b/.test(note)) return "a Swiss statement: it stands with Switzerland's totals";
    const bound = /^(?:over|more than) (\d+)/.exec(text)?.[1];
    const isCounted = individuals !== "" && entities !== "";
    const amount = isCounted
      ? statedAmount(String(Number(individuals) + Number(entities)), "")
      : statedAmount(bound ?? "", "more than");
    const measure = isCounted ? `${individuals} persons and ${entities} organisations` : text;
    const said = { jurisdiction: "European Union", measure, statedBy: "" };
    return stated(row, dayOf(date) ?? monthOf(date), amount, "date", said);
  });
}

/** US actions as reported: targets of one day. Years and quarters that count other things are left out. */
export function readActions(raw: RawFolder): SheetRows<Stated> {
  return readFacts(raw, "ofac_actions_after_2024_05_reported.csv", ACTIONS, (row) => {
    const { action_date: date, value, value_is: qualifier, what: measure, counted_by: statedBy } = row.cells;
    const day = dayOf(date);
    if (day === null) return "a year or quarter that counts by nationality, or all programmes together";
    const said = { jurisdiction: "United States", measure, statedBy };
    const action = stated(row, day, statedAmount(value, qualifier), "value", said);
    return action === null ? null : { ...action, note: action.note.replace(/ of this project| \(file [^)]*\)/g, "") };
  });
}

/** Entries of the Swiss set that is taken for the asset freeze over Ukraine. */
export function readSwiss(raw: RawFolder): { total: number; read: number; kept: number; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, "switzerland_seco_stock_2026-02.csv", SWISS);
  const wanted = rows.filter(({ cells }) => cells.sanctions_set_id === SWISS_SET);
  const total = wanted.reduce((sum, row) => sum + Number(row.integer("count")), 0);
  return { total, read: rows.length, kept: wanted.length, issues };
}
