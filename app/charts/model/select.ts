import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartControls, ChartDefinition } from "./definition.ts";
import { withinPeriod } from "../layout/time-axis.ts";
import { periodStart } from "../../domain/period-times.ts";

/** Members of every area named, each once: groups are opened only where `open` says so. */
export function openAreas(context: ChartContext, areas: readonly string[], open: boolean): string[] {
  return [...new Set(open ? areas.flatMap((area) => [...context.members(area), area]) : areas)];
}

/** Observations that a chart admits: of its publishers, of the edition chosen, within the period. */
export function admitted(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  observations: readonly Observation[],
): Observation[] {
  const publishers = new Set(definition.publishers);
  const within = memo((period: string) => withinPeriod(period, controls.from, controls.to));
  return observations.filter(
    (row) =>
      (controls.edition === "" || row.publication === controls.edition) &&
      (publishers.size === 0 || publishers.has(context.publication(row.publication)?.publisher ?? "")) &&
      within(row.period),
  );
}

/** Milliseconds of the day from whose end on a publication is known; null if the catalog lacks it. */
export function knownAt(context: ChartContext, publication: string): number | null {
  return context.knownAt(publication);
}

/** Remembers what a function of one text gave: there are few periods and publications in very many rows. */
function memo<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}

/** The rows that count in the reader's scenario, or all of them where none of them counts or no scenario is stated. */
export function preferCounted(
  { counting }: Pick<ChartContext, "counting">,
  rows: readonly Observation[],
): readonly Observation[] {
  if (!counting) return rows;
  const counted = rows.filter((row) => counting.row(row));
  return counted.length === 0 ? rows : counted;
}

/** The rows of publications with a figure that counts, whole: an edition is drawn with what does not count in it. All where none does. */
export function countedPublications(context: ChartContext, rows: readonly Observation[]): readonly Observation[] {
  if (!context.counting) return rows;
  const publications = new Set(preferCounted(context, rows).map(({ publication }) => publication));
  return rows.filter(({ publication }) => publications.has(publication));
}

/**
 * Of rows for one period, the one from the newest publication: one row a period, in order of time. Under a scenario the newest that counts, where any
 * does.
 */
export function newestByPeriod(context: ChartContext, rows: readonly Observation[]): Observation[] {
  const best = new Map<string, { row: Observation; known: number; counts: boolean }>();
  for (const row of rows) {
    const known = knownAt(context, row.publication) ?? -Infinity;
    const counts = context.counting?.row(row) ?? true;
    const kept = best.get(row.period);
    const later = kept && (known > kept.known || (known === kept.known && row.publication > kept.row.publication));
    if (!kept || (counts === kept.counts ? later : counts)) best.set(row.period, { row, known, counts });
  }
  return [...best.values()]
    .map(({ row }) => row)
    .sort((a, b) => (periodStart(a.period) ?? 0) - (periodStart(b.period) ?? 0));
}

/** The publication known last among those of the rows (of those that count, where any does); "" if there are none. */
export function newestPublication(context: ChartContext, rows: readonly Observation[]): string {
  let best = "";
  let bestKnown = -Infinity;
  for (const publication of new Set(preferCounted(context, rows).map((row) => row.publication))) {
    const known = knownAt(context, publication) ?? -Infinity;
    if (known > bestKnown || (known === bestKnown && publication > best)) {
      best = publication;
      bestKnown = known;
    }
  }
  return best;
}

/**
 * The newest publication that has at least three quarters of the figures (an area in a period) of the fullest one, among the rows given: those of the
 * areas and the periods asked for. An update with a few areas, or with a period or two of an area, is not "the newest edition".
 */
export function fullestNewest(context: ChartContext, all: readonly Observation[]): string {
  const rows = preferCounted(context, all);
  const figures = [...groupRows(rows, (row) => row.publication)].map(([publication, own]) => ({
    publication,
    figures: new Set(own.map((row) => `${row.area} ${row.period}`)).size,
  }));
  const most = figures.reduce((best, entry) => Math.max(best, entry.figures), 0);
  const full = new Set(figures.filter((entry) => entry.figures >= most * 0.75).map((entry) => entry.publication));
  return newestPublication(
    context,
    rows.filter((row) => full.has(row.publication)),
  );
}
