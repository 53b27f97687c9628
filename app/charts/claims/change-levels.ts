import type { Reading } from "../../domain/claims.ts";
import { endDay, startDay } from "../../domain/periods.ts";
import type { Finding, Input } from "../../domain/verdicts.ts";
import { seriesOf } from "../model/build.ts";
import type { ChartPoint, PointOrigin, Series } from "../model/chart-model.ts";
import { madeFrom } from "../model/origins.ts";

/** The two levels that a change is taken between, a finding's figure before and after (means where several periods are in each). */
export interface ChangeLevels {
  before: number;
  after: number;
}

/**
 * Levels of a finding from its inputs, in the indicator's unit; null where their difference is not the one tried (parts of a group, another currency):
 * then nothing is drawn rather than something else.
 */
export function changeLevels(finding: Finding): ChangeLevels | null {
  const before = meanOf(finding.inputs, "base");
  const after = meanOf(finding.inputs, "subject");
  if (before === null || after === null || finding.observed === null) return null;
  const size = Math.max(Math.abs(before), Math.abs(after), 1e-9);
  return Math.abs(after - before - finding.observed) / size < 1e-6 ? { before, after } : null;
}

function meanOf(inputs: readonly Input[], role: Input["role"]): number | null {
  const values = inputs.flatMap((input) => (input.role === role && input.value !== null ? [input.value] : []));
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The two levels as strokes over their times with their figures, the second with the difference. `show` and `signed` write figures. */
export function levelSeries(
  reading: Reading,
  finding: Finding,
  levels: ChangeLevels,
  look: Partial<Series>,
  show: (value: number) => string,
  signed: (value: number) => string,
): Series {
  const madeOf = (wanted: Input["role"]) => madeFrom(finding.inputs.filter(({ role }) => role === wanted));
  const stroke = (
    period: string,
    y: number,
    other: number,
    callout: string,
    origin: PointOrigin | undefined,
  ): ChartPoint[] => {
    const from = Date.parse(startDay(period));
    const to = Date.parse(endDay(period));
    const own = { label: "", publication: finding.publication, status: "" as const, area: reading.area, origin };
    const ends = from === to ? [] : [from, to];
    // The higher level has its figure over it, the lower one under it: they may lie side by side.
    const middle = { ...own, x: (from + to) / 2, y, label: callout, callout, calloutBelow: y < other };
    return ends.length === 0
      ? [middle]
      : [{ ...own, x: from, y, label: callout }, middle, { ...own, x: to, y, label: callout }];
  };
  const first = stroke(reading.basePeriod, levels.before, levels.after, show(levels.before), madeOf("base"));
  const second = stroke(
    reading.period,
    levels.after,
    levels.before,
    `${show(levels.after)} (${signed(levels.after - levels.before)})`,
    madeOf("subject"),
  );
  const gap = first.at(-1);
  return seriesOf(
    `${finding.publication} levels`,
    "Level compared",
    [...first, ...(gap ? [{ ...gap, y: null, callout: undefined }] : []), ...second],
    { ...look, drawing: "line", named: false, role: "breaker", shape: "square" },
  );
}
