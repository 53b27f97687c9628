import { granularityOf, monthOf, nextPeriod, startDay, endDay } from "../../domain/periods.ts";

/** How many figures a measure has for a period. */
export interface PeriodCount {
  period: string;
  figures: number;
}

/** What a control for a stretch of time offers. */
export interface PeriodRange {
  /** Every step between the first and the last figure, in order: years where all figures are of years, else months. */
  steps: string[];
  /** Figures in each of at most `BINS` equal parts of the steps, from 0 to 1 (the fullest). */
  density: number[];
}

const BINS = 60;
/** Steps of more than this many months are years: a handle has to be able to meet one. */
const MOST_MONTHS = 400;

/** Steps and density of the periods that have figures; no steps where there are none. */
export function periodRange(counts: readonly PeriodCount[]): PeriodRange {
  const known = counts.filter(({ period }) => granularityOf(period) !== null);
  const first = known.map(({ period }) => startDay(period)).sort()[0];
  const last = known
    .map(({ period }) => endDay(period))
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return { steps: [], density: [] };
  const months = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12;
  const yearly = months > MOST_MONTHS || known.every(({ period }) => granularityOf(period) === "year");
  const stepOf = (day: string) => (yearly ? day.slice(0, 4) : monthOf(day));
  const steps: string[] = [];
  for (let step = stepOf(first); step <= stepOf(last); step = nextPeriod(step)) steps.push(step);
  const at = new Map(steps.map((step, index) => [step, index]));
  const bins = Math.min(BINS, steps.length);
  const density = Array.from({ length: bins }, () => 0);
  for (const { period, figures } of known) {
    const bin = Math.floor(((at.get(stepOf(startDay(period))) ?? 0) / steps.length) * bins);
    density[bin] = (density[bin] ?? 0) + figures;
  }
  const most = Math.max(...density);
  return { steps, density: density.map((figures) => Math.round((figures / most) * 100) / 100) };
}

/** Index of the step that an end of a period stands at: the first or the last step for an open end or one beyond. */
export function stepIndex(steps: readonly string[], period: string, end: "from" | "to"): number {
  const open = end === "from" ? 0 : steps.length - 1;
  if (period === "" || steps.length === 0) return open;
  const size = steps[0]?.length ?? 4;
  const day = end === "from" ? startDay(period) : endDay(period);
  const wanted = day.slice(0, size);
  if (end === "from") {
    const found = steps.findIndex((step) => step >= wanted);
    return found < 0 ? steps.length - 1 : found;
  }
  return Math.max(
    0,
    steps.findLastIndex((step) => step <= wanted),
  );
}
