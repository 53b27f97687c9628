import { stepsBetween, type Period } from "../calendar.ts";
import { exact, order, over, times, whole, type Exact } from "../exact.ts";
import { hasNegative, type Figure } from "../package-files.ts";
import { ABOVE_ZERO, BELOW_ZERO, difference, judge, known, type Range } from "../range.ts";
import { rateOf } from "../rates.ts";
import { answerWith, askedBy } from "./single.ts";
import {
  figureFor,
  figuresWithin,
  happensNowAndThen,
  rangeOf,
  saysNothing,
  stepsFor,
  sumOf,
  type Answer,
  type Trial,
} from "./trial.ts";

/** Every step goes one way, or at least the share `target` of them; a step that stays level does not. */
export function trend(trial: Trial): Answer | null {
  const { reading, period } = trial;
  const way = { rising: ABOVE_ZERO, falling: BELOW_ZERO }[reading.operator ?? ""];
  if (!way) return null;
  const isNowAndThen = happensNowAndThen(trial);
  const area = reading.area ?? "";
  const figures = isNowAndThen
    ? figuresWithin(trial, area, period)
    : stepsFor(trial, area, period).map((step) => figureFor(trial, area, step, true));
  const missing = figures.filter((figure) => figure === null).length;
  if (figures.length - missing < 2) return null;
  const outcomes = figures.slice(1).map((figure, place) => {
    const before = figures[place];
    return before && figure
      ? judge(way, difference(rangeOf(trial, figure), rangeOf(trial, before))).outcome
      : "undetermined";
  });
  const holds = outcomes.filter((outcome) => outcome === "holds").length;
  const fails = outcomes.filter((outcome) => outcome === "fails").length;
  const share = (number: number): Exact => over(whole(number), whole(outcomes.length));
  const required = exact(reading.target ?? "") ?? whole(1);
  let low = share(holds);
  let high = share(outcomes.length - fails);
  const goesOn = isNowAndThen && trial.edition.known < period.last;
  if (goesOn) {
    // Any number of steps may follow: one against all of them stays one, a share may still become any.
    low = whole(0);
    if (fails === 0 || order(required, whole(1)) < 0) high = whole(1);
  }
  const observed: Range = { low, high, isKnown: !goesOn && holds + fails === outcomes.length };
  const judged = judge({ low: required, high: null, isLowOpen: false, isHighOpen: false }, observed);
  const isWhole = missing === 0 && !goesOn;
  return { isWhole, ...judged, observed: observed.isKnown ? low : null, threshold: required };
}

/** The sum over members and time. With parts missing it is a floor, where nothing of the kind is ever negative. */
export function total(trial: Trial): Answer | null {
  const { edition } = trial;
  const asked = askedBy(trial);
  const areas = areasOfTotal(trial);
  const parts = areas.map((area) => partsOf(trial, area));
  const figures = parts.flatMap((part) => part.figures);
  const isAnything =
    figures.length > 0 || parts.some((part, place) => part.isWhole && trial.series.has(areas[place] ?? ""));
  if (!asked || !isAnything) return null;
  const amounts = figures.map((figure) => convert(trial, figure));
  const isWhole = parts.every((part) => part.isWhole) && amounts.every((amount) => amount !== null);
  const sum = sumOf(amounts.filter((amount) => amount !== null));
  if (isWhole && !edition.isPartial) return answerWith(trial, asked, sum);
  const low = hasNegative(trial.series, areas) ? null : sum.low;
  return answerWith(trial, asked, { low, high: null, isKnown: false }, isWhole);
}

/** A group's members, unless the publication knows the group only as a whole. */
export function areasOfTotal({ world, reading, series }: Pick<Trial, "world" | "reading" | "series">): string[] {
  const area = reading.area ?? "";
  const members = world.members(area);
  if (members.length === 0) return [area];
  return members.some((member) => series.has(member)) || !series.has(area) ? members : [area];
}

function partsOf(trial: Trial, area: string): { figures: Figure[]; isWhole: boolean } {
  const { period, edition } = trial;
  const whole = wholeFigure(trial, area, period);
  if (happensNowAndThen(trial)) {
    const figures = figuresWithin(trial, area, period);
    if (figures.length > 0) return { figures, isWhole: edition.known >= period.last };
    return { figures: whole ? [whole] : [], isWhole: whole !== null };
  }
  const steps = stepsFor(trial, area, period);
  const figures = steps.flatMap((step) => figureFor(trial, area, step, true) ?? []);
  const nothing = steps.filter((step) => saysNothing(trial, area, step)).length;
  if (figures.length + nothing === steps.length) return { figures, isWhole: true };
  return whole ? { figures: [whole], isWhole: true } : { figures, isWhole: false };
}

/** A figure given for the interval as a whole, however its ends are written. */
function wholeFigure(trial: Trial, area: string, { first, last }: Period): Figure | null {
  const all = [...(trial.series.get(area)?.values() ?? [])];
  const fits = ({ period }: Figure): boolean => period.isInterval && period.first === first && period.last === last;
  return all.find((figure) => fits(figure) && trial.counts(figure, true)) ?? null;
}

/** In the reading's currency, at the lowest and the highest rate of the months that the figure's period touches; null without a rate. */
function convert(trial: Trial, figure: Figure): Range | null {
  const range = rangeOf(trial, figure);
  const { from, to } = trial.conversion;
  if (from === "") return range;
  const months = stepsBetween("month", figure.period.first, figure.period.last);
  const rates = months.map((month) => rateOf(trial.world, from, to, month.written));
  const sorted = rates.filter((rate) => rate !== null).sort(order);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (sorted.length < months.length || !lowest || !highest) return null;
  const ends = (end: Exact): Exact[] => [times(end, lowest), times(end, highest)].sort(order);
  if (range.isKnown && range.low && order(lowest, highest) === 0) return known(times(range.low, lowest));
  return {
    low: range.low && (ends(range.low)[0] ?? null),
    high: range.high && (ends(range.high)[1] ?? null),
    isKnown: false,
  };
}
