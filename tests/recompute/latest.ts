import { periodOf, stepsBetween, type Period } from "./calendar.ts";
import { areasOfTotal } from "./forms/series.ts";
import { figureFor, happensNowAndThen, saysNothing, type Trial } from "./forms/trial.ts";
import type { Figure } from "./package-files.ts";

type Open = Omit<Trial, "period" | "base">;

/** The reading's two periods for a publication, `latest` replaced; null where one of them cannot be had. */
export function periodsOf(open: Open, present: number): Pick<Trial, "period" | "base"> | null {
  const { period = "", base_period: base = "" } = open.reading;
  const newest = (written: string, other: string, areas: readonly string[], isAsked: boolean): Period | null => {
    if (!written.endsWith("latest")) return periodOf(written);
    const [start = ""] = written.split("/");
    const kind = periodOf(other)?.step ?? null;
    return start === "latest"
      ? newestOfAll(open, kind, areas, isAsked, present)
      : newestFrom(open, start, areas, isAsked, present);
  };
  const own = newest(period, base, areasAsked(open), true);
  if (!own) return null;
  if (base === "") return { period: own, base: null };
  const held = newest(base, period, areasHeldAgainst(open), false);
  return held && { period: own, base: held };
}

/** Areas that need a figure at the reading's own period. */
function areasAsked(open: Open): string[] {
  const { form, area = "", comparator = "", base_period: base = "" } = open.reading;
  const members = open.world.members(form === "count" ? area : comparator);
  if (form === "total") return areasOfTotal(open);
  if (form === "rank") return [area, ...members];
  if (form === "count") return comparator === "" ? members : [...members, comparator];
  const isAgainst = base === "" && (form === "compare" || (form === "ratio" && comparator !== ""));
  return isAgainst ? [area, ...areasHeldAgainst(open)] : [area];
}

function areasHeldAgainst({ world, reading }: Open): string[] {
  const { form, area = "", comparator = "", quantifier } = reading;
  if (form === "compare" && (quantifier === "all" || quantifier === "any"))
    return world.members(comparator).filter((member) => member !== area);
  return [comparator || area];
}

/** The newest single period that had ended, of one kind where the other period has one; of two ends alike the longer. */
function newestOfAll(
  open: Open,
  kind: Period["step"] | null,
  areas: readonly string[],
  isAsked: boolean,
  present: number,
): Period | null {
  const own = open.series.get(areas[0] ?? "");
  const held = own && open.edition.isList ? [...open.series.values()] : [own ?? new Map<string, Figure>()];
  const periods = held.flatMap((figures) => [...figures.values()]).map(({ period }) => period);
  const fitting = periods.filter(
    (period) =>
      !period.isInterval &&
      (kind === null || period.step === kind) &&
      period.last <= present &&
      areas.every((area) => tells(open as Trial, area, period, isAsked)),
  );
  return fitting.sort((a, b) => b.last - a.last || a.first - b.first)[0] ?? null;
}

/** From a period on to the newest step that all areas have; of what happens now and then, to the newest that it can tell of. */
function newestFrom(
  open: Open,
  start: string,
  areas: readonly string[],
  isAsked: boolean,
  present: number,
): Period | null {
  const from = periodOf(start);
  if (!from) return null;
  const isNowAndThen = happensNowAndThen(open as Trial);
  const end = isNowAndThen ? Math.min(open.edition.known, present) : present;
  const steps = stepsBetween(from.step, from.first, Math.max(end, from.first)).filter(({ last }) => last <= end);
  const last = steps.findLast(
    (step) => isNowAndThen || areas.every((area) => tells(open as Trial, area, step, isAsked)),
  );
  if (!last) return null;
  return last.written === start ? last : periodOf(`${start}/${last.written}`);
}

function tells(trial: Trial, area: string, period: Period, isAsked: boolean): boolean {
  return figureFor(trial, area, period, isAsked) !== null || saysNothing(trial, area, period);
}
