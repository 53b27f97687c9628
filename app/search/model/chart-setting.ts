import { chartPath } from "../../paths.ts";
import type { Entry, Setting } from "./entry.ts";
import { splitWords, term } from "./words.ts";

/** How a chart that was found has to be set to show what was looked for. */
export interface ChartSetting {
  path: string;
  /** What it opens with, in words: "Malta", "Macao SAR: Consumer price inflation". */
  words: string;
  /** Whether it opens with another measure, so that the chart's own words are not of it. */
  measured: boolean;
}

/**
 * The controls of a chart set to what was looked for: the area (`area` where the search found one by itself, or the one that the words name)
 * and the measure, where the words name one that it does not open with. null where it opens with that anyway, or where no word says which.
 */
export function chartSetting(entry: Entry, area: Entry | undefined, terms: readonly string[]): ChartSetting | null {
  const met = (text: string): number => {
    const own = new Set(splitWords(text).map(term));
    return terms.filter((one) => own.has(one)).length;
  };
  const { areas = [], measures = [] } = entry.settings ?? {};
  const found = areas.find(({ code }) => code === area?.code) ?? clearest(areas, met, 0);
  const measure = clearest(measures, met, met(`${entry.title} ${entry.detail}`));
  const set = { ...(found && { area: found.code }), ...(measure && { measure: measure.code }) };
  if (Object.keys(set).length === 0) return null;
  const words = [found?.label, measure?.label].filter(Boolean).join(": ");
  return { path: chartPath(entry.code, new URLSearchParams(set)), words, measured: measure !== undefined };
}

/** The setting whose name has most of the words, and more than `least`; undefined where two have as many: neither is meant more than the other. */
function clearest(settings: readonly Setting[], met: (text: string) => number, least: number): Setting | undefined {
  const counted = settings.map((one) => ({ one, count: met(one.label) })).sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first === undefined || first.count <= least || first.count === second?.count) return undefined;
  return first.one;
}
