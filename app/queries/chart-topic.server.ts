import type { Choice } from "../charts/model/controls-view.ts";
import { chartView, type ChartView } from "../charts/model/chart-view.ts";
import type { ChartDefinition } from "../charts/model/definition.ts";
import { tidyQuery } from "../charts/model/tidy-query.ts";
import { chartAddresses, chartModel, chartRequest, type ChartRequest, type ChartRoom } from "./chart.server.ts";
import { offeredFor } from "./chart-offers.server.ts";

/** Parameters that all charts of a topic share, as far as each has the control. */
export const SHARED = ["area", "period"] as const;

/** A chart in the grid of its topic. */
export interface TopicChart {
  heading: string;
  view: ChartView;
}

export interface TopicCharts {
  asked: ChartRequest | null;
  charts: TopicChart[];
  /** How many charts take each shared choice. */
  taking: Record<(typeof SHARED)[number], number>;
  /** Areas that any chart of the topic offers, by name; [] where none lets the reader choose. */
  areas: Choice[];
  /** The area that more than half of the charts with a choice of areas show at first; "" where they have none in common. */
  usual: string;
}

/** Charts that draw one year take no stretch of time. */
function takes({ controls, template }: ChartDefinition, name: (typeof SHARED)[number]): boolean {
  return controls.includes(name) && !(name === "period" && template === "vintages");
}

/** The charts of a topic, each with as much of the shared choices as it takes. `query` holds these and the scenario. Throws as chartRequest does. */
export async function topicCharts(room: ChartRoom, topic: string, query: URLSearchParams): Promise<TopicCharts> {
  const definitions = room.definitions.filter((one) => one.topic === topic);
  const shared = tidyQuery(query) ?? query;
  const made = await Promise.all(
    definitions.map(async (definition) => {
      const own = [...shared].filter(([name]) => !SHARED.some((one) => one === name && !takes(definition, one)));
      const asked = await chartRequest(definition.chart, new URLSearchParams(own));
      const model = await chartModel(asked);
      const view = chartView(model, chartAddresses(definition.chart, asked.canonical, ""), "brief");
      const offered = takes(definition, "area") ? (await offeredFor(asked)).areas : [];
      return { asked, offered, heading: definition.heading, view };
    }),
  );
  const areas = [...new Set(made.flatMap(({ offered }) => offered))];
  const choosing = definitions.filter((one) => takes(one, "area"));
  const usual = choosing
    .flatMap((one) => one.areas)
    .find((area) => choosing.filter((one) => one.areas.includes(area)).length * 2 > choosing.length);
  const count = (name: (typeof SHARED)[number]) => definitions.filter((one) => takes(one, name)).length;
  return {
    asked: made[0]?.asked ?? null,
    charts: made.map(({ heading, view }) => ({ heading, view })),
    usual: usual ?? "",
    taking: { area: choosing.length, period: count("period") },
    areas: areas
      .map((area) => ({ value: area, label: room.context.areaLabel(area) }))
      .sort((a, b) => a.label.localeCompare(b.label, "en")),
  };
}
