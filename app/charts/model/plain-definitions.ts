import type { ChartContext } from "../../wording/context.ts";
import type { ChartDefinition } from "./definition.ts";

/** What a package has of an indicator. */
export interface FiguresHeld {
  /** Publications that have some. */
  publications: readonly string[];
  /** The area and the period that most figures are of, the newest of such periods. */
  area: string;
  period: string;
}

/**
 * The charts of a package whose own table of charts has no row: each indicator that has figures, under its topic; by edition where a
 * publisher has several editions of it, else by area.
 */
export function plainDefinitions(context: ChartContext, held: ReadonlyMap<string, FiguresHeld>): ChartDefinition[] {
  return context.catalog.indicators
    .flatMap((row, position): ChartDefinition[] => {
      const figures = held.get(row.indicator);
      if (figures === undefined) return [];
      const common = {
        chart: row.indicator.replaceAll("_", "-"),
        topic: row.topic,
        position,
        heading: row.label,
        measured: row.label,
        indicators: [row.indicator],
        publishers: [],
        events: [],
        eventKinds: [],
        shareOf: "",
        drawing: "",
        defaults: "",
      };
      return [{ ...common, ...(hasEditions(context, figures) ? byEdition(figures) : BY_AREA) }];
    })
    .sort((a, b) => a.topic.localeCompare(b.topic, "en") || a.position - b.position);
}

type Drawn = Pick<ChartDefinition, "template" | "howToRead" | "areas" | "period" | "controls">;

const BY_AREA: Drawn = {
  template: "by-area",
  howToRead: "One line for each area; dashed where the figures are forecasts.",
  areas: [],
  period: "",
  controls: ["area", "period", "edition"],
};

function byEdition({ area, period }: FiguresHeld): Drawn {
  return {
    template: "vintages",
    howToRead:
      "Each point is one publication, placed on the day it came out. Hollow points on dashed lines are forecasts; filled points on solid lines are estimates and outcomes.",
    areas: [area],
    period,
    controls: ["area", "period"],
  };
}

/** Whether one publisher gave the indicator more than once. */
function hasEditions(context: ChartContext, { publications, area, period }: FiguresHeld): boolean {
  const publishers = publications.map((id) => context.publication(id)?.publisher ?? id);
  return area !== "" && period !== "" && new Set(publishers).size < publishers.length;
}
