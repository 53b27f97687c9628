import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";

const MEMORANDA = csvLayout(
  "White House memoranda that delegate drawdown authority",
  "date_of_memorandum,drawdown_506a1_usd_up_to,source_url",
  { allowExtra: true },
);

const PACKAGES = csvLayout(
  "Numbered list of presidential drawdowns",
  "pda_no,date,amount_usd_up_to,white_house_memo_date,white_house_memo_usd,kiel_r18_date,kiel_r18_usd,confidence",
);

/** A memorandum of the President: day, ceiling in USD million as text, address. */
export interface Memorandum {
  day: string;
  amount: string;
  url: string;
}

/** One numbered package of the list, with what other sources say of it, by the columns of `us_drawdowns`. Amounts in USD million. */
export type Package = Record<
  | "drawdown"
  | "announced_on"
  | "amount"
  | "memorandum_on"
  | "memorandum_amount"
  | "tracker_on"
  | "tracker_amount"
  | "confidence",
  string
>;

/** Full dollars as millions, as plain decimal text. */
function millions(dollars: string): string {
  return dollars === "" ? "" : (Number(dollars) / 1e6).toFixed(6).replace(/\.?0+$/, "");
}

export function readMemoranda(raw: RawFolder): SheetRows<Memorandum> {
  return readFacts(raw, "us/us_pda_white_house_memoranda.csv", MEMORANDA, (row) => {
    const dollars = row.number("drawdown_506a1_usd_up_to");
    if (dollars === "") row.refuse("drawdown_506a1_usd_up_to", "missing-amount", "Expected an amount.", "");
    return { day: row.day("date_of_memorandum"), amount: millions(dollars), url: row.cells.source_url };
  });
}

export function readPackages(raw: RawFolder): SheetRows<Package> {
  return readFacts(raw, "us/us_pda_packages.csv", PACKAGES, (row) => ({
    drawdown: row.cells.pda_no,
    announced_on: row.day("date"),
    amount: millions(row.number("amount_usd_up_to")),
    memorandum_on: row.day("white_house_memo_date"),
    memorandum_amount: millions(row.number("white_house_memo_usd")),
    tracker_on: row.day("kiel_r18_date"),
    tracker_amount: millions(row.number("kiel_r18_usd")),
    confidence: row.cells.confidence,
  }));
}
