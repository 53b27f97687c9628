import { setImmediate } from "node:timers/promises";
import { claimsOf, orderedScenarios } from "../../domain/catalog.ts";
import { verdictChanges } from "../../domain/changes.ts";
import {
  inOrder,
  presentCorrection,
  presentEdition,
  presentTurned,
  type ChangeEntry,
  type CorrectedData,
} from "../../verdicts/changes/change-list.ts";
import { chartContext } from "../../wording/context.ts";
import { checkParameters } from "../asking/parameters.server.ts";
import { dayGiven } from "../asking/day.server.ts";
import { pageOf } from "../asking/page.server.ts";
import { notFound } from "../asking/refuse.server.ts";
import { checkCarried, SELECTION } from "../asking/scenario-choice.server.ts";
import { getSite, type Site } from "../site.server.ts";

/** Feeds and pages are read by people of many places and kept: they speak one language. */
const LOCALE = "en-GB";

/** Entries of a page. */
const PAGE = 60;

/** The same for every request while a site is open: nothing in the data changes meanwhile. */
const made = new WeakMap<Site, Promise<ChangeEntry[]>>();

/** Every new edition and every changed verdict of the package, the newest first; `article` keeps to one article's verdicts and the editions that they turned on. */
export async function allChanges(article: string | null): Promise<ChangeEntry[]> {
  const site = await getSite();
  if (article !== null && !site.catalog.articles.some((one) => one.article === article))
    throw notFound("article of this name");
  const making = made.get(site) ?? changesOf(site);
  made.set(site, making);
  making.catch(() => made.delete(site));
  const entries = await making;
  if (article === null) return entries;
  const turned = entries.filter((entry) => entry.kind === "verdict" && entry.article === article);
  const mattered = new Set(turned.flatMap((entry) => (entry.kind === "verdict" ? entry.publications : [])));
  return entries.filter((entry) => {
    if (entry.kind === "publication") return mattered.has(entry.publication);
    return entry.kind === "correction" ? isAbout(entry, article) : turned.includes(entry);
  });
}

/** A correction that names no claim may bear on any article. */
function isAbout({ claim }: CorrectedData, article: string): boolean {
  return claim === null || claim.article === article;
}

/** The package's log of corrections, the newest first; `article`: without those of other articles' claims. */
export function correctionsOf({ catalog, package: served }: Site, article: string | null = null): CorrectedData[] {
  const context = chartContext(catalog, served.descriptor.title ?? "");
  const all = inOrder(catalog.corrections.map((row) => presentCorrection(context, row, LOCALE)));
  return article === null ? all : all.filter((entry) => isAbout(entry, article));
}

async function changesOf(site: Site): Promise<ChangeEntry[]> {
  const { base, catalog, package: served } = site;
  const context = chartContext(catalog, served.descriptor.title ?? "");
  const turned: ChangeEntry[] = [];
  for (const { article } of catalog.articles) {
    const [baseline] = orderedScenarios(catalog, article);
    if (baseline === undefined) continue;
    // Between two articles those who came meanwhile are heard.
    await setImmediate();
    for (const claim of claimsOf(catalog, article))
      for (const change of verdictChanges(base, claim, baseline, base.newestDay))
        turned.push(presentTurned(context, change, LOCALE));
  }
  const editions = catalog.publications.flatMap((publication) => {
    const day = base.edition(publication.publication)?.knownFrom;
    return day === undefined ? [] : [presentEdition(context, publication, day, LOCALE)];
  });
  return inOrder<ChangeEntry>([...turned, ...editions, ...correctionsOf(site)]);
}

/** Finds the changes of all articles where there are several, so that the first reader of the page or the feed does not wait for it. */
export async function warmChanges(): Promise<void> {
  if ((await getSite()).catalog.articles.length > 1) await allChanges(null);
}

export interface ChangesPage {
  entries: ChangeEntry[];
  /** How many there are of what is shown. */
  total: number;
  page: number;
  pages: number;
  only: "" | (typeof ONLY)[number];
  /** ISO day from which on changes are shown; "" for all. */
  since: string;
  articles: { article: string; title: string }[];
  article: string;
}

const ONLY = ["verdicts", "publications", "corrections"] as const;

/** A page of `/changes`. Throws a 400 for what the address may not say and a 404 for an unknown article. */
export async function changesPage(parameters: URLSearchParams): Promise<ChangesPage> {
  checkParameters(parameters, { article: null, only: [...ONLY], since: null, _page: null, ...SELECTION });
  const { catalog, scenarios } = await getSite();
  checkCarried(catalog, scenarios, parameters);
  const article = parameters.get("article") ?? "";
  const only = ONLY.find((one) => one === parameters.get("only")) ?? "";
  const all = await allChanges(article === "" ? null : article);
  const since = dayGiven(parameters, "since");
  const shown = all.filter(({ kind, day }) => (only === "" || `${kind}s` === only) && day >= since);
  const { page, pages, from, to } = pageOf(parameters.get("_page"), shown.length, PAGE);
  return {
    entries: shown.slice(from, to),
    total: shown.length,
    page,
    pages,
    only,
    since,
    articles: catalog.articles.map(({ article: id, title }) => ({ article: id, title })),
    article,
  };
}
