import { periodEnd, periodStart } from "../../domain/period-times.ts";
import { formatDate } from "../../wording/number-format.ts";
import type { ChartModel, Panel, PointShape } from "../model/chart-model.ts";
import { padTime, timeAxis } from "../layout/time-axis.ts";
import { CARD_WIDTH, stroke, type CardDrawing, type CardGiven, type CardShape, type CardTone } from "./drawing.ts";
import { acrossOf, toneOf, type Plot } from "./figures.ts";
import { placeLabels, type LaneLabel } from "./lanes.ts";

const HEIGHT = 58;
const LINE = 44;
const LANES = [28, 15];

interface Day {
  at: number;
  shape: PointShape;
  tone: CardTone;
  /** "event", "base" … : events say how many days, statements on which day. */
  callout: string;
}

/** Statements or events as marks on a line of days, with the article's day. */
export function daysDrawing(model: ChartModel, panel: Panel, given: CardGiven, text: string): CardDrawing | null {
  const days = model.kind === "timeline" ? eventDays(panel) : statementDays(panel, given);
  if (days.length === 0) return null;
  const article = periodEnd(given.articleDay);
  const shown = days.map(({ at }) => at);
  // The article stands on the line of what was said; events are told apart by days, which its day would squeeze.
  const marked = model.kind === "timeline" || article === null ? [] : [article];
  const axis = timeAxis(...padTime(Math.min(...shown, ...marked), Math.max(...shown, ...marked), 0.08));
  const plot: Plot = { left: 8, right: CARD_WIDTH - 8, top: LINE, bottom: LINE };
  const across = acrossOf(axis, plot);
  const word = (at: number) =>
    formatDate(new Date(at), given.locale, { day: "numeric", month: "short", year: "numeric" });
  const labels = new Map<string, LaneLabel>();
  for (const { at, callout, tone } of [...days].sort((a, b) => importance(b) - importance(a))) {
    const words = callout === "" ? word(at) : `${word(at)}, ${callout}`;
    if (!labels.has(word(at)))
      labels.set(word(at), { text: words, x: across(at), y: LINE - 6, tone: tone === "c0" ? "ink" : tone });
  }
  const articleLabel: LaneLabel[] = marked.map((at) => ({ text: "article", x: across(at), y: LINE, tone: "quiet" }));
  const shapes: CardShape[] = [
    stroke([plot.left, LINE], [plot.right, LINE], "axis"),
    ...marked.map((at) => stroke([across(at), LINE - 6], [across(at), LINE + 6], "article", 2)),
    ...days.map(({ at, shape, tone }): CardShape => ({
      kind: "marks",
      at: [{ x: across(at), y: LINE }],
      size: 9,
      shape,
      tone,
    })),
    ...placeLabels([...labels.values(), ...articleLabel], LANES),
  ];
  return { width: CARD_WIDTH, height: HEIGHT, shapes, text };
}

/** The event claimed, then what it is counted from, then the others. */
function importance({ tone, shape }: Day): number {
  return shape === "circle" ? 2 : tone === "c0" ? 1 : 0;
}

function eventDays(panel: Panel): Day[] {
  return panel.series.flatMap((series) =>
    series.points.map(({ x, callout = "" }) => ({ at: x, shape: series.shape, tone: toneOf(series), callout })),
  );
}

function statementDays(panel: Panel, { dateOf }: CardGiven): Day[] {
  return panel.series.flatMap((series) =>
    series.points.flatMap(({ publication }): Day[] => {
      const at = periodStart(dateOf(publication));
      return at === null ? [] : [{ at, shape: series.shape, tone: toneOf(series), callout: "" }];
    }),
  );
}
