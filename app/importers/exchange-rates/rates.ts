import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { COPY, COPY_LAYOUT, FRED, FRED_LAYOUT } from "./layout.ts";

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
  const rates = rows.map(({ line, cells }) => ({
    month: readPeriod(monthOf, cells.month, { file: COPY, line, column: "month" }, issues),
    value: readNumber(cells.usd_per_eur, { file: COPY, line, column: "usd_per_eur" }, issues),
    line,
  }));
  return { rates, issues };
}

/** FRED's own file, from January 2021 on. */
export function readFred(raw: RawFolder): { rates: Rate[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, FRED, FRED_LAYOUT);
  const rates = rows.map(({ line, cells }) => ({
    month: readPeriod(dayOf, cells.observation_date, { file: FRED, line, column: "observation_date" }, issues).slice(
      0,
      7,
    ),
    value: readNumber(cells.EXUSEU, { file: FRED, line, column: "EXUSEU" }, issues),
    line,
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
