import { isOfKind } from "../../domain/event-kinds.ts";
import type { EventRow } from "../../domain/evidence.ts";
import { daysBetween } from "../../domain/periods.ts";
import { articleMarks, eventMarks, lookOf, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartPoint, Series } from "../model/chart-model.ts";
import type { ChartTemplate } from "../model/definition.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { rowsAxis } from "../layout/scale.ts";
import { padTime, timeAxis, withinPeriod } from "../layout/time-axis.ts";
import { periodStart } from "../../domain/period-times.ts";
import { periodWords } from "../../wording/period-words.ts";
import { counted, lowerFirst, upperFirst } from "../../wording/words.ts";

/** Above this many events a row stands for a kind; up to it, for a single event. */
const SINGLE = 40;

/** Events by day: each in a row of its own where they are few, by kind where they are many. */
export const eventRows: ChartTemplate = {
  needs: () => [],
  present(context, definition, controls, _observations, locale) {
    const areas = new Set(controls.areas.flatMap((area) => context.members(area)));
    const chosen = context.catalog.events
      .filter(
        (event) =>
          definition.eventKinds.some((kind) => isOfKind(event.kind, kind)) &&
          (areas.size === 0 || areas.has(event.area)) &&
          withinPeriod(event.happenedOn.slice(0, 10), controls.from, controls.to),
      )
      .sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0));
    const single = chosen.length <= SINGLE;
    const kinds = [...new Set(chosen.map((event) => kindOf(event, definition.eventKinds)))];
    const base = context.event(definition.events[0] ?? "");
    const points = (events: EventRow[]): ChartPoint[] =>
      events.map((event) => ({
        x: periodStart(event.happenedOn) ?? 0,
        y: single ? chosen.indexOf(event) : kinds.indexOf(kindOf(event, definition.eventKinds)),
        label: `${event.title}, ${formatPeriod(event.happenedOn, locale)}`,
        publication: event.publication,
        status: "",
        area: event.area,
        origin: originOf(event),
        note: base ? daysFrom(base, event) : "",
      }));
    const series = kinds.map((kind, index) =>
      seriesOf(kind, kindWords(kind), points(chosen.filter((event) => kindOf(event, definition.eventKinds) === kind)), {
        ...lookOf(index),
        drawing: "dots",
        named: single,
      }),
    );
    const times = chosen.map((event) => periodStart(event.happenedOn) ?? 0);
    const x = timeAxis(...padTime(Math.min(...times, Infinity), Math.max(...times, -Infinity), 0.04), 5);
    const y = rowsAxis(single ? chosen.map((event) => event.title) : kinds.map(kindWords));
    const first = base ? firstAfter(base, chosen) : [];
    const span = `${formatPeriod(chosen[0]?.happenedOn ?? "", locale)} to ${formatPeriod(chosen.at(-1)?.happenedOn ?? "", locale)}`;
    return modelOf(context, {
      chart: definition.chart,
      kind: "timeline",
      title:
        base && single && first[0]
          ? `First after “${base.title}” (${formatPeriod(base.happenedOn, locale)}): ${first.map((event) => event.title).join("; ")}${first.length > 1 ? ", all on" : ","} ${formatPeriod(first[0].happenedOn.slice(0, 10), locale)}.`
          : `${counted(chosen.length, "event")}, ${span}${single ? "" : `, the most frequent kind: ${series[0] ? lowerFirst(mostOf(series)) : ""}`}.`,
      measured: `${definition.measured} ${periodWords(controls.from, controls.to, locale)}`.trim(),
      unit: "",
      howToRead: definition.howToRead,
      panels:
        chosen.length === 0
          ? []
          : [
              panelOf("rows", x, y, series, {
                marks: [...eventMarks(context, definition.events, x), ...articleMarks(context, x, locale)],
              }),
            ],
      publications: definition.events.flatMap((id) => context.event(id)?.publication ?? []),
      empty: "No events for this choice.",
      locale,
    });
  },
};

/** The event that came first after another; several, where it cannot be told which of one day's was first. */
function firstAfter(base: EventRow, events: readonly EventRow[]): EventRow[] {
  const later = events.filter(
    (event) => event !== base && event.happenedOn.slice(0, 10) > base.happenedOn.slice(0, 10),
  );
  const day = later[0]?.happenedOn.slice(0, 10);
  const tied = later.filter((event) => event.happenedOn.startsWith(day ?? "none"));
  const earliest = tied.filter((event) => event.happenedOn === tied[0]?.happenedOn);
  return tied.every((event) => event.happenedOn.includes("T")) ? earliest : tied;
}

/** "Visits (12)": the series with the most points. */
function mostOf(series: readonly Series[]): string {
  const most = series.reduce((best, entry) => (entry.points.length > best.points.length ? entry : best));
  return `${most.label} (${most.points.length})`;
}

function kindOf(event: EventRow, kinds: readonly string[]): string {
  const wide = kinds.length === 1 || kinds.every((kind) => kind.includes("."));
  return wide ? event.kind : (event.kind.split(".")[0] ?? event.kind);
}

/** "visit.head-eu-institution" → "Head of EU institution": an id has no capitals, and may have left out the small words. */
function kindWords(kind: string): string {
  const words = (kind.split(".").at(-1) ?? kind)
    .replaceAll("-", " ")
    .replace(/^head (?!of )/, "head of ")
    .replace(/\b(?:eu|g7|imf|nato|uk|un|us)\b/g, (name) => name.toUpperCase());
  return upperFirst(words);
}

function daysFrom(base: EventRow, event: EventRow): string {
  const days = daysBetween(base.happenedOn, event.happenedOn);
  if (days === 0) return `on the day of “${base.title}”`;
  return `${counted(Math.abs(days), "day")} ${days > 0 ? "after" : "before"} “${base.title}”`;
}
