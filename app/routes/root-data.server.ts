import { presentFreshness } from "../presenters/freshness.ts";
import { chartRoom } from "./chart-models.server.ts";

/** What every page shows: the site's name, the topics that have charts, how far the data reach. */
export async function rootData() {
  const { site, definitions } = await chartRoom();
  const topics = [...new Set(definitions.map(({ topic }) => topic))];
  return {
    title: site.package.descriptor.title ?? "Claims and evidence",
    topics: topics.map((topic) => ({ topic, label: topic.charAt(0).toUpperCase() + topic.slice(1) })),
    dataNote: presentFreshness(site.catalog.publications),
  };
}
