import type { ChartContext } from "../../wording/context.ts";
import type { Way } from "./entry.ts";
import { searchFor } from "./search-view.ts";

const OF_EACH = 3;

/** Ids by how often they occur, the most frequent first; "" is none. */
function frequent(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== "") counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** Searches made from the package's own words: areas and measures that its claims speak of most, and publishers with most editions. */
export function exampleSearches(context: ChartContext): Way[] {
  const { readings, publications } = context.catalog;
  const areas = frequent(readings.flatMap(({ area, comparator }) => [area, comparator])).map((id) =>
    context.areaLabel(id),
  );
  const measures = frequent(readings.map(({ indicator }) => indicator)).map((id) => context.indicator(id)?.label ?? "");
  const publishers = frequent(publications.map(({ publisher }) => publisher)).map(
    (id) => context.publisher(id)?.label ?? "",
  );
  const words = [areas, measures, publishers].flatMap((list) => list.filter((one) => one !== "").slice(0, OF_EACH));
  return [...new Set(words)].map(searchFor);
}
