import { keptTable } from "../reading/kept-table.ts";

/** How a row of the sheets becomes an observation. Rows without an entry stay in the detail tables only. */
export interface Measure {
  indicator: string;
  area: string;
  /** First day of what the figure adds up; "" for a state on the day itself. */
  since: string;
}

const TRACKER = "2022-01-24";

const LINES = keptTable("official-totals/measures.csv", "sheet,subject,measure,indicator,area,since").map((line) => ({
  ...line,
  measure: new RegExp(line.measure),
}));

/** The observation that a total becomes; null where it stays a row to browse. `donor` and `measure` as the sheet has them. */
export function totalMeasure(donor: string, measure: string): Measure | null {
  return find("totals", donor, measure);
}

/** As `totalMeasure`, for facts on stocks; the subject is the item. */
export function stockMeasure(item: string, measure: string): Measure | null {
  return find("stocks", item, measure);
}

/** The first line that fits. `subject` is the sheet's donor or country. */
function find(sheet: string, subject: string, text: string): Measure | null {
  const fits = (line: (typeof LINES)[number]) =>
    line.sheet === sheet && line.subject === subject && line.measure.test(text);
  const line = LINES.find(fits);
  return line === undefined ? null : { indicator: line.indicator, area: line.area, since: line.since };
}

/**
 * The period of a figure: the state on a day, or the time that it adds up, both ends written alike. The tracker counts
 * by month, so its sums do too ("2022-01/2024-02").
 */
export function periodOf(since: string, asOf: string): string {
  if (since === "") return asOf;
  const length = since === TRACKER || since.endsWith("03-01") ? 7 : asOf.length;
  return `${since.slice(0, length)}/${asOf.slice(0, length)}`;
}

/** "approx.", "more than", "up to" … as the sheet notes them behind the measure; "" if nothing. */
export function boundOf(measure: string): string {
  const found = /\((approx\.|more than|about|just over|over|at least|nearly|around|roughly|up to)\)/.exec(measure);
  return found === null ? "" : `Stated as “${found[1]}”.`;
}
