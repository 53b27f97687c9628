import { chartPath } from "../../paths.ts";
import { listWords } from "../../wording/words.ts";
import type { Entry, Setting } from "./entry.ts";
import { counter } from "./words.ts";

/** How a chart that was found has to be set to show what was looked for. */
export interface ChartSetting {
  path: string;
  /** What it opens with, in words: "Malta", "Macao SAR: Consumer price inflation". */
  words: string;
  /** Whether it opens with another measure, so that the chart's own words are not of it. */
  measured: boolean;
}

/**
 * The controls of a chart set to what was looked for: those of the areas that it can show, and the measure, where the words name one that it
 * does not open with. null where it can show none of the areas and no word says which measure.
 */
export function chartSetting(entry: Entry, areas: readonly Entry[], terms: readonly string[]): ChartSetting | null {
  const met = counter(terms);
  const shown = areas.filter(({ code }) => entry.areas?.includes(code));
  const measure = clearest(entry.measures ?? [], met, met(`${entry.title} ${entry.detail}`));
  const set = {
    ...(shown.length > 0 && { area: shown.map(({ code }) => code).join("~") }),
    ...(measure && { measure: measure.code }),
  };
  if (Object.keys(set).length === 0) return null;
  const words = [listWords(shown.map(({ title }) => title)), measure?.label ?? ""]
    .filter((one) => one !== "")
    .join(": ");
  return { path: chartPath(entry.code, new URLSearchParams(set)), words, measured: measure !== undefined };
}

/** The setting whose name has most of the words, and more than `least`; undefined where two have as many: neither is meant more than the other. */
function clearest(settings: readonly Setting[], met: (text: string) => number, least: number): Setting | undefined {
  const counted = settings.map((one) => ({ one, count: met(one.label) })).sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first === undefined || first.count <= least || first.count === second?.count) return undefined;
  return first.one;
}
