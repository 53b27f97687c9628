import { presentFreshness } from "../presenters/freshness.ts";
import { getSite } from "./site.server.ts";

/** What every page shows: the site's name, its topics, how far the data reach. */
export async function rootData() {
  const site = await getSite();
  const topics = [...new Set(site.catalog.indicators.map(({ topic }) => topic))].filter(Boolean).sort();
  return {
    title: site.package.descriptor.title ?? "Claims and evidence",
    topics: topics.map((topic) => ({ topic, label: topic.charAt(0).toUpperCase() + topic.slice(1) })),
    dataNote: presentFreshness(site.catalog.publications),
  };
}
