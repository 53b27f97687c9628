import { chartView } from "../charts/model/chart-view.ts";
import { presentBrowse, type BrowseView } from "../verdicts/dashboard/browse.ts";
import { chartAddresses, chartModel, chartRequest, chartRoom } from "./chart.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";

/** Ways on from the dashboard: each topic with its first chart under the reader’s scenario (`asking`, with the article in hand), and how much there is to filter. */
export async function browseData(locale: string, asking: URLSearchParams): Promise<BrowseView> {
  const { site, definitions } = await orRefuse(chartRoom());
  const names = [...new Set(definitions.map(({ topic }) => topic))];
  const topics = await Promise.all(
    names.map(async (topic) => {
      const charts = definitions.filter((one) => one.topic === topic);
      const chart = charts[0]?.chart ?? "";
      const asked = await chartRequest(chart, asking);
      const view = chartView(await orRefuse(chartModel(asked)), chartAddresses(chart, asked.canonical, ""), "brief");
      return {
        topic,
        label: topic.charAt(0).toUpperCase() + topic.slice(1),
        charts: charts.length,
        title: view.title,
        picture: view.addresses.picture,
        ...view.sizes.s,
      };
    }),
  );
  return presentBrowse(topics, site.store.tables(), site.catalog, locale);
}
