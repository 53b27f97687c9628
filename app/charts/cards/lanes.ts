import { fitText } from "../layout/text-width.ts";
import { CARD_WIDTH, centred, EDGE, FONT, place, reachOf, stroke, type CardShape, type CardTone } from "./drawing.ts";

export interface LaneLabel {
  text: string;
  /** What it names stands here; a thin line leads down to `y`. */
  x: number;
  y: number;
  tone: CardTone;
}

type Text = CardShape & { kind: "text" };

interface Placing {
  lane: number;
  text: Text;
  from: number;
  to: number;
  label: LaneLabel;
}

const GAP = 8;
/** Room beside a line that leads through a lane. */
const BESIDE = 3;

/**
 * Writes labels over what they name, in lanes given from the lowest up, so that none hides another and no line leads through a text. Where
 * not all fit, those further back in the list are left out.
 */
export function placeLabels(labels: readonly LaneLabel[], lanes: readonly number[]): CardShape[] {
  return best(labels, lanes, []).flatMap(({ lane, text, label: { x, y } }) => [
    stroke([x, lane + 3], [x, y], "axis", 0.75),
    text,
  ]);
}

/** The placing of the most labels, tried in order: there are never more than a handful. */
function best(labels: readonly LaneLabel[], lanes: readonly number[], done: readonly Placing[]): Placing[] {
  const [label, ...rest] = labels;
  if (label === undefined) return [...done];
  let most: Placing[] | null = null;
  for (const option of optionsOf(label, lanes)) {
    if (done.some((other) => clash(option, other))) continue;
    const whole = best(rest, lanes, [...done, option]);
    if (whole.length === done.length + labels.length) return whole;
    if (most === null || whole.length > most.length) most = whole;
  }
  return most ?? best(rest, lanes, done);
}

/** Over its place, or to one side of it, in each lane. */
function optionsOf(label: LaneLabel, lanes: readonly number[]): Placing[] {
  const words = fitText(label.text, CARD_WIDTH - 2 * EDGE, FONT);
  return lanes.flatMap((lane) => {
    const middle = centred(words, label.x, lane, label.tone);
    const aside = (anchor: "start" | "end"): Text => ({
      ...middle,
      anchor,
      x: place(label.x + (anchor === "start" ? BESIDE + 1 : -BESIDE - 1)),
    });
    return [middle, aside("end"), aside("start")].flatMap((text): Placing[] => {
      const [from, to] = reachOf(text);
      return from < 0 || to > CARD_WIDTH ? [] : [{ lane, text, from, to, label }];
    });
  });
}

function clash(a: Placing, b: Placing): boolean {
  if (a.lane === b.lane) return a.from < b.to + GAP && a.to > b.from - GAP;
  const [upper, lower] = a.lane < b.lane ? [a, b] : [b, a];
  // The line of the upper one leads down through the lane of the lower one.
  return upper.label.x > lower.from - BESIDE && upper.label.x < lower.to + BESIDE;
}
