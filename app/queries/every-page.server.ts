import { orderedScenarios } from "../domain/catalog.ts";
import type { WatchNotice } from "../domain/watch-notice.ts";
import { presentFreshness } from "../wording/freshness.ts";
import type { BarChoices } from "../verdicts/bar/bar-choices.ts";
import { barChoices } from "./scenario-bar.server.ts";
import { chartRoom } from "./chart.server.ts";
import { firstPair } from "./comparison.server.ts";
import { getSite, type Site } from "./site.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";
import { watchNotice } from "./watch-state.server.ts";

interface RootData {
  title: string;
  topics: { topic: string; label: string }[];
  dataNote: string;
  /** What the scenario bar offers. */
  choices: BarChoices;
  /** Whether there are more articles than one. */
  several: boolean;
  /** Of a folder that is watched; null elsewhere. */
  watch: WatchNotice | null;
  /** The pair of the first article that the page that compares opens with: its baseline, and the scenario that says most beside it. */
  scenarios: string[];
}

/** The same for every request while a site is open. */
const made = new WeakMap<Site, Omit<RootData, "watch">>();

function comparedFirst(site: Site): string[] {
  const article = site.catalog.articles[0]?.article;
  if (article === undefined) return [];
  return firstPair(site, article, orderedScenarios(site.catalog, article)).map(({ scenario }) => scenario);
}

/** What every page shows: the site's name, the topics that have charts, how far the data reach. */
export async function rootData(): Promise<RootData> {
  // Before the data: a page that says a newer version than it shows would stay as it is.
  const watch = watchNotice();
  const site = await getSite();
  const held = made.get(site);
  if (held !== undefined) return { ...held, watch };
  const { definitions } = await orRefuse(chartRoom());
  const topics = [...new Set(definitions.map(({ topic }) => topic))];
  const data = {
    title: site.package.descriptor.title ?? "Claims and evidence",
    topics: topics.map((topic) => ({ topic, label: topic.charAt(0).toUpperCase() + topic.slice(1) })),
    several: site.catalog.articles.length > 1,
    dataNote: presentFreshness(site.catalog.publications),
    choices: barChoices(site),
    scenarios: comparedFirst(site),
  };
  made.set(site, data);
  return { ...data, watch };
}
