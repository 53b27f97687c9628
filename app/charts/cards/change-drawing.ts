import type { CardDrawing } from "./drawing.ts";
import { dumbbellDrawing, type DumbbellMark } from "./dumbbell-drawing.ts";

type Figure = Omit<DumbbellMark, "letter">;

/** A claim from one scenario to another, as far as its drawing needs it. */
export interface DrawnChange {
  measure: string;
  claimed: string;
  marks: readonly { letter: string; word: string }[];
  figures: {
    a: Figure | null;
    b: Figure | null;
    others: readonly { letter: string; figure: Figure }[];
    band: { low: number | null; high: number | null } | null;
    reach: readonly number[];
    unit: string;
    decimals: number;
  };
}

/**
 * From scenario A's figure to scenario B's, with what both come to in words.
 * @param own a reader's own figure beside them; left out where there is none
 */
export function changeDrawing(
  { measure, claimed, marks, figures }: DrawnChange,
  pair: readonly [string, string],
  locale: string,
  own: Figure | null = null,
): CardDrawing {
  const mark = (figure: Figure | null, letter: string): DumbbellMark | null => figure && { letter, ...figure };
  const words = pair.map((letter) => {
    const one = marks.find((each) => each.letter === letter);
    return `${letter} ${one?.word.toLowerCase() ?? ""}`;
  });
  const { band, reach, unit, decimals } = figures;
  const given = { a: mark(figures.a, pair[0]), b: mark(figures.b, pair[1]), band, reach, unit, decimals, locale };
  const others = figures.others.map(({ letter, figure }) => ({ letter, ...figure }));
  const text = `${measure}${claimed === "" ? "" : ` (${claimed})`}: ${words.join(", ")}`;
  return dumbbellDrawing({ ...given, others, own, text });
}
