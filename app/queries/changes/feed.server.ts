import { createHash } from "node:crypto";
import { Feed } from "feed";
import { html } from "hono/html";
import { changesPath, claimPath, correctionsPath, feedPath, homePath, sourcePath } from "../../paths.ts";
import { entrySummary, entryTitle, type ChangeEntry } from "../../verdicts/changes/change-list.ts";
import { getSite } from "../site.server.ts";
import { allChanges } from "./changes.server.ts";

/** Entries that a feed holds; older ones are on the page. */
const MOST = 100;

/**
 * A name-based UUID, version 5 (RFC 9562, section 5.5), under the package's name: the same entry keeps its id wherever
 * the site is served.
 */
export function entryId(packageName: string, entry: string): string {
  const bytes = createHash("sha1").update(`${packageName}\n${entry}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}

/** RFC 4287: titles and summaries are HTML, so plain words are escaped. */
function escaped(words: string): string {
  return String(html`${words}`);
}

/** New editions, changed verdicts and corrections as an Atom feed, dated by the data's own days. `origin`: the site's own, never "". */
export async function atomFeed(origin: string, article: string | null): Promise<string> {
  const { package: served, catalog } = await getSite();
  const { name, title = "Claims and evidence" } = served.descriptor;
  const entries = (await allChanges(article)).slice(0, MOST);
  const about = catalog.articles.find((one) => one.article === article);
  const feed = new Feed({
    id: entryId(name ?? title, `feed:${article ?? ""}`),
    title: about === undefined ? `${title}: what changed` : `${title}: “${about.title}”`,
    link: origin + (article === null ? homePath : changesPath(new URLSearchParams({ article }))),
    feedLinks: { atom: origin + feedPath(article ?? undefined) },
    author: { name: title },
    updated: moment(entries[0]?.day ?? "1970-01-01"),
    generator: title,
    copyright: "",
  });
  for (const entry of entries)
    feed.addItem({
      id: entryId(name ?? title, entry.id),
      title: escaped(entryTitle(entry)),
      description: escaped(entrySummary(entry)),
      link: origin + linkOf(entry),
      date: moment(entry.day),
    });
  return feed.atom1();
}

function moment(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function linkOf(entry: ChangeEntry): string {
  if (entry.kind === "publication") return sourcePath(entry.publication);
  if (entry.kind === "correction") return correctionsPath(entry.correction);
  return claimPath(entry.article, entry.claim, new URLSearchParams({ as_of: entry.day }));
}
