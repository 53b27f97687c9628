import { periodOf, stepsOf } from "./calendar.ts";
import type { Row, Series } from "./package-files.ts";
import type { Terms } from "./scenario.ts";
import type { Edition, World } from "./world.ts";

/**
 * What an empty cell is called: `not-applicable` where nobody could ever fill it (the claim cites nobody, the admitted
 * publishers have nothing of the kind in any edition, the day lies before the first figure, the event or the end of the
 * period), `no-evidence` where somebody could.
 */
export function emptyCell(world: World, reading: Row, terms: Terms): "no-evidence" | "not-applicable" {
  if (terms.asksOnlyForCited && terms.cited === "") return "not-applicable";
  const all = editionsOfKind(world, reading);
  const admitted = all.filter(terms.admitsPublisher);
  const fitting = admitted.filter((edition) => knowsBothSides(world, reading, edition.publisher));
  if (fitting.length === 0) return admitted.length < all.length ? "not-applicable" : "no-evidence";
  const isTooEarly = isOfEvents(reading)
    ? isBeforeEvent(world, reading, terms)
    : isBeforeFigures(world, reading, terms, fitting);
  // One edition is what it is: it will never give as an outcome what it gives as a forecast, nor the other way round.
  const isClosed = !isOfEvents(reading) && Boolean(reading.publication) && terms.basis !== "";
  return isTooEarly || isClosed ? "not-applicable" : "no-evidence";
}

function isOfEvents({ form }: Row): boolean {
  return form === "interval" || form === "first";
}

function editionsOfKind(world: World, reading: Row): Edition[] {
  const { form, indicator = "", publication } = reading;
  const ids = new Set(
    form === "recorded"
      ? world.tables.statements.filter((row) => row.reading === reading.reading).map((row) => row.publication)
      : isOfEvents(reading)
        ? world.tables.events.filter((row) => row.event === reading.event).map((row) => row.publication)
        : [...world.figures(indicator)]
            .filter(
              ([id, series]) =>
                (!publication || id === publication) && areasOf(world, reading).some((area) => series.has(area)),
            )
            .map(([id]) => id),
  );
  return world.editions.filter((edition) => ids.has(edition.publication));
}

/** Everything that the reading is about: its subject and what that is held against, of a group the members too. */
function areasOf(world: World, { form, area = "", comparator = "" }: Row): string[] {
  const own = form === "total" || form === "count" ? [area, ...world.members(area)] : [area];
  return comparator === "" || comparator === area ? own : [...own, comparator, ...world.members(comparator)];
}

/** Whether a publisher has, in whatever edition, the subject and something of what it is held against. */
function knowsBothSides(world: World, reading: Row, publisher: string): boolean {
  const { form = "", area = "", comparator = "", indicator = "" } = reading;
  if (form === "recorded" || isOfEvents(reading)) return true;
  const own = world.editions.filter((edition) => edition.publisher === publisher);
  const has = (one: string): boolean =>
    own.some(({ publication }) => world.figures(indicator).get(publication)?.has(one) ?? false);
  const subjects = form === "total" || form === "count" ? [area, ...world.members(area)] : [area];
  const others = [comparator, ...world.members(comparator)].filter((one) => one !== area);
  return subjects.some(has) && (comparator === "" || comparator === area || others.some(has));
}

function isBeforeEvent(world: World, reading: Row, { day }: Terms): boolean {
  const tellings = world.tables.events.filter((row) => row.event === reading.event);
  return day !== null && tellings.every((row) => (periodOf(row.happened_on ?? "")?.last ?? 0) > day);
}

function isBeforeFigures(world: World, reading: Row, terms: Terms, fitting: readonly Edition[]): boolean {
  const { form, indicator = "", period = "", base_period: base = "" } = reading;
  const gives = ({ publication }: Edition, isForecast: boolean): boolean =>
    hasStatus(world.figures(indicator).get(publication), areasOf(world, reading), isForecast);
  const isFree = terms.basis === "" || form === "recorded";
  const ofBasis = fitting.filter((edition) => isFree || gives(edition, terms.basis === "forecast"));
  // Also where there is none: they never say it on that basis.
  if (ofBasis.every((edition) => terms.day !== null && edition.known > terms.day)) return true;
  if (form === "recorded" || period.includes("latest") || base.includes("latest")) return false;
  const asked = periodOf(period);
  const first = asked && stepsOf(asked)[0];
  if (!first || first.last <= terms.present) return false;
  return terms.basis === "outturn" || !fitting.some((edition) => gives(edition, true));
}

function hasStatus(series: Series | undefined, areas: readonly string[], isForecast: boolean): boolean {
  const figures = areas.flatMap((area) => [...(series?.get(area)?.values() ?? [])]);
  return figures.some(({ status }) => (status === "F") === isForecast);
}
