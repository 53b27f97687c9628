import { chartView, type ChartView } from "../charts/model/chart-view.ts";
import { topicLabel } from "../charts/model/topic-label.ts";
import { chartsFound } from "./search.server.ts";
import { aboutNoArticle, chartAddresses, chartModel, chartRequest, chartRoom } from "./chart.server.ts";

/** A chart as the gallery shows it. */
export interface GalleryChart {
  chart: string;
  topic: string;
  heading: string;
  title: string;
  page: string;
  picture: string;
  size: { width: number; height: number };
}

export interface Gallery {
  topics: { topic: string; label: string; charts: number }[];
  charts: GalleryChart[];
}

/**
 * All charts of the package, or those of a topic and with every word of `words` in what they are called, say, measure, draw or can be set to show: one
 * that can show an area which the words name, does. `scenario` is a query that holds nothing else.
 */
export async function gallery(topic: string, words: string, scenario: URLSearchParams): Promise<Gallery> {
  const room = await chartRoom();
  const wanted = plain(words).split(" ").filter(Boolean);
  const found = wanted.length === 0 ? new Map<string, string[]>() : await chartsFound(words);
  const charts: GalleryChart[] = [];
  const counts = new Map<string, number>();
  for (const { chart, topic: own, heading, measured, indicators } of room.definitions) {
    const areas = found.get(chart) ?? [];
    const asked = await chartRequest(
      chart,
      areas.length === 0 ? scenario : new URLSearchParams([...scenario, ["area", areas.join("~")]]),
    );
    // A card has words alone: made for each of hundreds of articles, they would drive each other and all charts out of what is kept.
    const model = await chartModel(aboutNoArticle(asked));
    const view = chartView(model, chartAddresses(chart, asked.canonical, ""), "brief");
    const labels = indicators.map((one) => room.context.indicator(one)?.label ?? "");
    const sources = view.sources.map(({ name }) => name);
    const text = plain([own, heading, view.title, view.subtitle, measured, ...labels, ...sources].join(" "));
    if (!found.has(chart) && !wanted.every((word) => text.includes(word))) continue;
    counts.set(own, (counts.get(own) ?? 0) + 1);
    if (topic === "" || topic === own) charts.push(cardOf(view, own, heading));
  }
  const topics = [...new Set(room.definitions.map((one) => one.topic))];
  return {
    topics: topics.map((one) => ({ topic: one, label: topicLabel(one), charts: counts.get(one) ?? 0 })),
    charts,
  };
}

function cardOf(view: ChartView, topic: string, heading: string): GalleryChart {
  const { chart, title, addresses, sizes } = view;
  return { chart, topic, heading, title, page: addresses.page, picture: addresses.picture, size: sizes.s };
}

/** Letters without their marks, in lower case. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
