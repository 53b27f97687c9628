import type { Reading } from "../../domain/claims.ts";
import { daysBetween, granularityOf, isWithin, startDay } from "../../domain/periods.ts";
import { convert } from "../../domain/units.ts";
import { type Issue, warningAt } from "../issues.ts";
import type { Row } from "../rows.ts";
import type { CheckInput, PackageCheck } from "./check.ts";
import { editionsOffScale } from "./edition-scale.ts";
import { type Figure, type GatheredFigures, gatherFigures, overlaps } from "./gathered-figures.ts";

/**
 * Warns of readings that no figure of the package can ever speak to, of targets that are a hundred or a thousand times off every
 * figure, and of figures that are a thousand times off all others of their series.
 */
export function createEvidenceCheck(): PackageCheck {
  const gathered = gatherFigures();
  return {
    watch: (resource, file) => gathered.watch(resource, file),
    finish(input) {
      const readings = input.rows.get("readings") ?? [];
      const asks = readings.some((_, index) => (input.catalog.readings[index]?.indicator ?? "") !== "");
      return [
        ...(asks ? gathered.empty().map(headerAlone) : []),
        ...readings.flatMap((row, index) => {
          const reading = input.catalog.readings[index];
          return reading && reading.indicator !== "" ? aboutReading(row, reading, input, gathered) : [];
        }),
        ...outliers(gathered, regular(input)),
        ...editionsOffScale(gathered, input.catalog.publications),
      ];
    },
  };
}

function headerAlone(file: string): Issue {
  return warningAt(file, 1, "", "", "no-rows", "rows of figures below the header: it stands alone");
}

function aboutReading(row: Row, reading: Reading, input: CheckInput, gathered: GatheredFigures): Issue[] {
  const { indicator, area, comparator, form } = reading;
  for (const [column, one] of [
    ["area", area],
    ["comparator", comparator],
  ] as const) {
    if (one !== "" && gathered.of(indicator, one).length === 0) return [noFigures(row, column, one, reading, gathered)];
  }
  const figures = gathered.of(indicator, area);
  const periods = [
    ["period", reading.period],
    ["base_period", form === "change" || form === "compare" ? reading.basePeriod : ""],
  ] as const;
  for (const [column, period] of periods) {
    if (period === "" || granularityOf(period) === null || servedBy(figures, period).length > 0) continue;
    const near = nearest(figures, period);
    const expected = `figures of ${indicator} for ${area} in ${period}: there are none, so that the reading can have no evidence; the nearest is for ${near}`;
    return [warningAt(row.file, row.line, column, period, "no-figure", expected)];
  }
  return form === "value" ? offScale(row, reading, input, figures) : [];
}

function noFigures(row: Row, column: string, area: string, reading: Reading, gathered: GatheredFigures): Issue {
  const others = gathered.areas(reading.indicator);
  const shown = others.slice(0, SHOWN).join(", ");
  const more = others.length > SHOWN ? ` and ${others.length - SHOWN} more` : "";
  const lists = others.length === 0 ? "it has none at all" : `there are some for ${shown}${more}`;
  const expected = `figures of ${reading.indicator} for ${area} or, of a group, for its members: there are none, so that the reading can have no evidence; ${lists}`;
  return warningAt(row.file, row.line, column, area, "no-figure", expected);
}

const SHOWN = 5;

/** Figures by the period that they bear on, for each list of figures: thousands of readings ask for the same few. */
const known = new WeakMap<readonly Figure[], Map<string, readonly Figure[]>>();

function servedBy(figures: readonly Figure[], period: string): readonly Figure[] {
  const periods = known.get(figures) ?? new Map<string, readonly Figure[]>();
  known.set(figures, periods);
  const held = periods.get(period) ?? figures.filter((one) => serves(one.period, period));
  periods.set(period, held);
  return held;
}

/** Whether a figure of `period` can bear on what is asked of `wanted`: the same, a part of it, or an interval that meets it. */
function serves(period: string, wanted: string): boolean {
  if (period === wanted) return true;
  const isOfIntervals = period.includes("/") || wanted.includes("/");
  return isOfIntervals ? overlaps(period, wanted) : isWithin(period, wanted);
}

function nearest(figures: readonly Figure[], period: string): string {
  const distance = (one: string) =>
    overlaps(one, period) ? 0 : Math.abs(daysBetween(startDay(one), startDay(period)));
  return figures.reduce((best, { period: one }) => (distance(one) < distance(best) ? one : best), figures[0]!.period);
}

const FACTORS = [100, 1_000, 1_000_000];

/** A fraction for a percentage, millions for billions: times the factor the target stands among the figures, as it is far from all. */
function offScale(row: Row, reading: Reading, { catalog }: CheckInput, figures: readonly Figure[]): Issue[] {
  const unit = catalog.indicators.find((one) => one.indicator === reading.indicator)?.unit ?? "";
  const target = reading.target === null ? null : convert(reading.target, reading.unit || unit, unit);
  const meant = granularityOf(reading.period) === null ? figures : servedBy(figures, reading.period);
  const sizes = meant.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  if (target === null || target === 0 || sizes.length === 0) return [];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const size = Math.abs(target);
  const isAmong = (one: number) => one >= least / 3 && one <= most * 3;
  const factor = FACTORS.find((one) => (size < least && isAmong(size * one)) || (size > most && isAmong(size / one)));
  // Ten times off may be what the claim has wrong; only what is off by the factor itself is a slip of the unit.
  if (factor === undefined || (size < least ? least / size : size / most) < factor / 10) return [];
  const range = least === most ? String(least) : `${least} to ${most}`;
  const expected = `a target in the size of the figures (${range} ${unit} in ${reading.period}): this one is about ${factor.toLocaleString("en-US")} times ${size < least ? "smaller" : "larger"}, as if it were in another unit`;
  return [warningAt(row.file, row.line, "target", reading.targetWritten, "off-scale", expected)];
}

/** In a series that keeps within ten times of itself, a figure a thousand times off all others. */
function outliers(gathered: GatheredFigures, regular: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  for (const { indicator, area, figures } of gathered.series()) {
    const sized = figures
      .filter(({ value }) => Math.abs(value) > 0)
      .sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
    if (sized.length < LEAST || !regular.has(indicator)) continue;
    for (const [one, least, most] of [
      [sized[0], sized[1], sized.at(-1)],
      [sized.at(-1), sized[0], sized.at(-2)],
    ]) {
      const [size, low, high] = [one, least, most].map((figure) => Math.abs(figure?.value ?? NaN)) as [
        number,
        number,
        number,
      ];
      const ratio = size > high ? size / high : low / size;
      if (!one || high > low * 10 || ratio < 100 || ratio > 10_000) continue;
      const expected = `a figure in the size of the other ${sized.length - 1} of ${indicator} for ${area} (${low} to ${high}): this one is about ${ratio > 300 ? "1,000" : "100"} times ${size > high ? "larger" : "smaller"}, as if it were in another unit`;
      issues.push(warningAt(one.file, one.line, "value", String(one.value), "off-scale", expected));
    }
  }
  return issues;
}

/** Indicators whose figures have a size of their own: single payments have none, nor have what they come to in a month. */
function regular({ catalog }: CheckInput): Set<string> {
  const found = catalog.indicators.filter(({ frequency }) => frequency !== "irregular" && frequency !== "monthly");
  return new Set(found.map(({ indicator }) => indicator));
}

/** Figures that a history has at least. */
const LEAST = 3;
