import { endDay } from "../../domain/periods.ts";
import type { OwnFigure } from "../../tabular/own-figures.ts";

/** What a figure is that was published on a day: where nothing else says it, an outcome if its period was over then. */
export function statusOn(
  day: string,
  { period, status, stated }: Pick<OwnFigure, "period" | "status" | "stated">,
): OwnFigure["status"] {
  return stated || day === "" ? status : endDay(period) <= endDay(day) ? "A" : "F";
}
