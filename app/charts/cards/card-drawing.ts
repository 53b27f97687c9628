import type { ChartModel } from "../model/chart-model.ts";
import { daysDrawing } from "./days-drawing.ts";
import type { CardDrawing, CardGiven, CardShape } from "./drawing.ts";
import { linesDrawing } from "./lines-drawing.ts";
import { rowsDrawing } from "./rows-drawing.ts";
import { stripDrawing } from "./strip-drawing.ts";

/** Rows that a card has room to name. */
const NAMED_ROWS = 4;

/**
 * A claim's chart in the size of a card: few rows keep their names, many become marks on one line, a path keeps its shape, statements and
 * events become marks on a line of days. Null where the chart has nothing to draw.
 */
export function cardDrawing(model: ChartModel, given: CardGiven): CardDrawing | null {
  const drawn = drawingOf(model, given);
  return drawn && { ...drawn, shapes: gathered(drawn.shapes) };
}

function drawingOf(model: ChartModel, given: CardGiven): CardDrawing | null {
  const [panel] = model.panels;
  if (panel === undefined) return null;
  const text = model.title;
  if (model.kind === "who-says" || model.kind === "timeline") return daysDrawing(model, panel, given, text);
  if (panel.family !== "rows") return linesDrawing(panel, given, text);
  if (panel.y.labels.length <= NAMED_ROWS) return rowsDrawing(panel, given, text);
  return stripDrawing(panel, given, text);
}

/** Words over everything else; marks of one look that follow one another become one shape: forty outlines are one path. */
function gathered(shapes: readonly CardShape[]): CardShape[] {
  const found: CardShape[] = [];
  const words = shapes.filter(({ kind }) => kind === "text");
  for (const shape of [...shapes.filter(({ kind }) => kind !== "text"), ...words]) {
    const last = found.at(-1);
    const isSame =
      last?.kind === "marks" &&
      shape.kind === "marks" &&
      last.shape === shape.shape &&
      last.tone === shape.tone &&
      last.size === shape.size;
    if (isSame) found[found.length - 1] = { ...last, at: [...last.at, ...shape.at] };
    else found.push(shape);
  }
  return found;
}
