import { daysBetween } from "../../domain/periods.ts";
import type { Input } from "../../domain/verdicts.ts";
import { modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartModel, ChartPoint, Series } from "../model/chart-model.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { originOf } from "../model/origins.ts";
import { rowsAxis } from "../layout/scale.ts";
import { padTime, timeAxis } from "../layout/time-axis.ts";
import { periodStart } from "../../domain/period-times.ts";
import { unpublishedText } from "../../wording/unpublished-events.ts";
import { counted } from "../../wording/words.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";

const ROWS = 40;

/** Forms `interval` and `first`: the events in order of days, a row each, with the days counted from the base event. */
export function eventChart({ context, reading, verdict, locale }: ClaimChartInput): ChartModel {
  const rows = new Map<string, Input>();
  for (const finding of verdict.findings)
    for (const input of finding.inputs)
      rows.set(`${input.text} ${input.period}`, rows.get(`${input.text} ${input.period}`) ?? input);
  const events = [...rows.values()]
    .filter((row) => periodStart(row.period) !== null)
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const shown = events.slice(0, ROWS);
  const base = shown.find(({ role }) => role === "base-event");
  const own = shown.find(({ role }) => role === "event");
  const daysFrom = (row: Input) => (base ? daysBetween(base.period, row.period) : 0);
  const pointOf = (row: Input): ChartPoint => {
    const days = daysFrom(row);
    return {
      x: periodStart(row.period) ?? 0,
      y: shown.indexOf(row),
      label: `${row.text}, ${formatPeriod(row.period, locale)}`,
      publication: row.publication,
      status: "",
      area: row.area,
      origin: originOf(row),
      callout: row.role === "base-event" ? "day 0" : `day ${days}`,
      note:
        base && row !== base ? `${counted(Math.abs(days), "day")} ${days < 0 ? "before" : "after"} “${base.text}”` : "",
    };
  };
  const series: Series[] = [
    seriesOf("base", "Counted from", shown.filter(({ role }) => role === "base-event").map(pointOf), {
      drawing: "dots",
      colour: 0,
      shape: "square",
    }),
    seriesOf("event", "The event claimed", shown.filter(({ role }) => role === "event").map(pointOf), {
      drawing: "dots",
      colour: 1,
      shape: "circle",
      role: "subject",
    }),
    seriesOf("rivals", "Other events of the kind", shown.filter(({ role }) => role === "rival").map(pointOf), {
      drawing: "dots",
      colour: 2,
      shape: "triangle",
    }),
  ].filter(({ points }) => points.length > 0);
  const times = shown.map((row) => periodStart(row.period) ?? 0);
  const x = timeAxis(...padTime(Math.min(...times, Infinity), Math.max(...times, -Infinity), 0.12), 5);
  const days = own ? daysFrom(own) : 0;
  const day = (row: Input) => row.period.slice(0, 10);
  const rivals = events.filter(({ role }) => role === "rival");
  const before = own ? rivals.filter((row) => row.period < own.period && day(row) < day(own)).length : 0;
  const sameDay = own ? rivals.filter((row) => day(row) === day(own)).length : 0;
  return modelOf(context, {
    chart: `${reading.reading}-figures`,
    kind: "timeline",
    title:
      own && base
        ? reading.form === "first"
          ? `${tally(verdict)}: ${before === 0 ? "no other event" : `${before} of ${counted(rivals.length, "other event")}`} of the kind came before “${own.text}”${sameDay > 0 ? `, ${sameDay} on the same day` : ""}.`
          : `${tally(verdict)}: ${counted(days, "day")} from “${base.text}” to “${own.text}”.`
        : `${tally(verdict)}.`,
    measured: reading.statement,
    unit: "",
    howToRead: "One row for each event, in order of days; the numbers count days from the square.",
    panels: shown.length === 0 ? [] : [panelOf("rows", x, rowsAxis(shown.map(({ text }) => text)), series)],
    truncated: events.length > ROWS ? `The first ${ROWS} of ${events.length} events are drawn.` : "",
    empty: unpublishedText(context, reading) || "No event that this scenario admits covers the reading.",
    locale,
  });
}
