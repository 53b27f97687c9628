import { groupRows } from "../../domain/group-rows.ts";
import type { Observation } from "../../domain/evidence.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import { counted, listWords } from "../../wording/words.ts";
import type { ChartControls } from "../model/definition.ts";
import { knownAt } from "../model/select.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";

/** Editions that are told of, and figures of each. */
const [EDITIONS, FIGURES] = [2, 2];

/**
 * "IMF, April 2026 is newer, with figures of 12 areas only: there Russia in 2024 is 4.9 % instead of 4.3 %." for the editions that came
 * out after the one drawn, the newest that is nearly whole (one with fewer areas is told by its areas, another by its periods): those with other figures of the first area before those with none. "" where there is
 * none, or if the reader chose the edition.
 */
export function newerEditions(
  context: ChartContext,
  controls: ChartControls,
  rows: readonly Observation[],
  edition: string,
  locale: string,
): string {
  if (controls.edition !== "") return "";
  const drawnAt = knownAt(context, edition) ?? -Infinity;
  const area = controls.areas[0] ?? "";
  const { unit = "", decimals = 1 } = context.indicator(controls.measure) ?? {};
  const show = (value: number): string => formatValue(value, unit, decimals, locale);
  const drawn = new Map(
    rows.flatMap((row) => (row.publication === edition && row.area === area ? [[row.period, row.value]] : [])),
  );
  const drawnAreas = new Set(rows.filter((row) => row.publication === edition).map((row) => row.area)).size;
  const newer = [...groupRows(rows, (row) => row.publication)]
    .map(([publication, own]) => ({ publication, own, at: knownAt(context, publication) ?? -Infinity }))
    .filter(({ at }) => at > drawnAt)
    .map(({ publication, own, at }) => ({ publication, own, at, said: otherFigures(own, area, drawn, show, locale) }))
    .sort((a, b) => Number(b.said.length > 0) - Number(a.said.length > 0) || b.at - a.at);
  return newer
    .slice(0, EDITIONS)
    .map(({ publication, own, said }) => {
      const name = `${publisherShort(context, publication)}, ${datesInWords(context.publication(publication)?.edition ?? "") || publication}`;
      const areas = new Set(own.map((row) => row.area)).size;
      const has =
        areas < drawnAreas ? counted(areas, "area") : counted(new Set(own.map((row) => row.period)).size, "period");
      const there = said.length === 0 ? "" : `: there ${context.areaLabel(area)} in ${listWords(said)}`;
      return `${name} is newer, with figures of ${has} only${there}.`;
    })
    .join(" ");
}

/** "2024 is 4.9 % instead of 4.3 %": what an edition gives otherwise than the one drawn, forecasts apart, the last periods first. */
function otherFigures(
  rows: readonly Observation[],
  area: string,
  drawn: ReadonlyMap<string, number | null>,
  show: (value: number) => string,
  locale: string,
): string[] {
  return rows
    .flatMap(({ period, value, status, area: of }) => {
      const was = drawn.get(period) ?? null;
      if (of !== area || status === "F" || value === null || was === null || show(was) === show(value)) return [];
      return [{ period, words: `${formatPeriod(period, locale)} is ${show(value)} instead of ${show(was)}` }];
    })
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .slice(0, FIGURES)
    .map(({ words }) => words);
}
