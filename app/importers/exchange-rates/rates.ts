import type { Issue } from "../../package/issues.ts";
import { monthOf } from "../../tabular/cell-text.ts";
import { csvLayout, readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";

export const COPY = "fx/eur_usd_monthly.csv";
const COPY_LAYOUT = csvLayout(
  "Euro rows of the Federal Reserve's monthly averages, with the inverse",
  "month,eur_per_usd,usd_per_eur",
);

export const FRED = "fx/EXUSEU.csv";
/** The series as FRED hands it out: the first day of each month, dollars per euro. */
const FRED_LAYOUT = csvLayout("FRED series EXUSEU, one row a month", "observation_date,EXUSEU", {
  aliases: { DATE: "observation_date" },
});

/** Dollars per euro in a month, as text; "" where the source has none. */
export interface Rate {
  month: string;
  value: string;
  line: number;
}

/** FRED's series begins in 1999; aid to Ukraine is counted from 2021 at the earliest. */
const FIRST_MONTH = "2021-01";

/** The reduced copy: the inverse of its euros per dollar. */
export function readCopy(raw: RawFolder): { rates: Rate[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, COPY, COPY_LAYOUT);
  const rates = rows.map((row) => ({
    month: row.period("month", monthOf),
    value: row.number("usd_per_eur"),
    line: row.line,
  }));
  return { rates, issues };
}

/** FRED's own file, from January 2021 on. */
export function readFred(raw: RawFolder): { rates: Rate[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, FRED, FRED_LAYOUT);
  const rates = rows.map((row) => ({
    month: row.day("observation_date").slice(0, 7),
    value: row.number("EXUSEU"),
    line: row.line,
  }));
  return { rates: rates.filter(({ month }) => month >= FIRST_MONTH), issues };
}

/** The copy's rate is the inverse of a number of four decimals: that much it may differ from the series itself. */
const TOLERANCE = 0.00015;

/** Issues for the months in which the two sources have different rates. */
export function disagreements(copy: readonly Rate[], fred: readonly Rate[]): Issue[] {
  const known = new Map(copy.map(({ month, value }) => [month, value]));
  return fred.flatMap(({ month, value, line }) => {
    const other = known.get(month) ?? "";
    if (value === "" || other === "" || Math.abs(Number(value) - Number(other)) <= TOLERANCE) return [];
    const expected = `Expected about ${other} for ${month}, as ${COPY} has it.`;
    return [cellIssue({ file: FRED, line, column: "EXUSEU" }, "copies-disagree", value, expected)];
  });
}
