import { orderedScenarios } from "../domain/catalog.ts";
import { chartView } from "../charts/model/chart-view.ts";
import { controlsView } from "../charts/model/controls-view.ts";
import { articlePath, claimPath, comparePath, datasetPath, datasetRowPath, searchPath } from "../paths.ts";
import { articleList } from "./articles.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { spellingOf } from "./asking/scenario-choice.server.ts";
import { changesPage } from "./changes/changes.server.ts";
import { gallery as chartCards } from "./chart-gallery.server.ts";
import { offeredFor } from "./chart-offers.server.ts";
import { chartAddresses, chartModel, chartRequest, chartRoom } from "./chart.server.ts";
import { claimPage } from "./claim-page.server.ts";
import { comparePage } from "./comparison-page.server.ts";
import { articlePage } from "./dashboard.server.ts";
import { datasetAbout, datasetPage, datasetRowPage } from "./dataset-page.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";
import { barChoices, chartBar } from "./scenario-bar.server.ts";
import { search } from "./search.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** Words that no package has: what is shown where nothing is found. */
const NOWHERE = "qqqqzzzz";

/** Tables and claims that the gallery takes its parts from. */
function namesOf({ catalog, store }: Site) {
  const [article] = catalog.articles;
  const claims = catalog.claims.filter((one) => one.article === article?.article);
  const figures = claims.find(({ claim }) => catalog.readings.some((one) => one.claim === claim && one.indicator));
  const table = store.tables().find(({ name, rows }) => name === "observations" && rows > 0);
  if (article === undefined || figures === undefined || table === undefined)
    throw notFound("gallery of a package without an article and a figure");
  return { article, figures, opinion: claims.find(({ kind }) => kind === "opinion"), table };
}

/** What the parts of the gallery show: what pages of the loaded package load, so that nothing is invented for it. For development alone. */
export async function galleryPage(request: Request, today: string) {
  const site = await getSite();
  const { article, figures, opinion, table } = namesOf(site);
  const [baseline, other, third] = orderedScenarios(site.catalog, article.article).map((one) =>
    spellingOf(site.catalog, one),
  );
  const query = (...pairs: [string, string | undefined][]) =>
    new URLSearchParams(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const sides = query(["scenario", baseline], ["vs", other], ["vs", third]);
  const asked = (path: string) => new Request(new URL(path, request.url), { headers: request.headers });
  const claimOf = async (claim: string, more?: URLSearchParams) => {
    const { jsonLd: _, ...view } = await claimPage(
      asked(claimPath(article.article, claim, more)),
      article.article,
      claim,
      today,
    );
    return view;
  };
  const rowHref = datasetRowPath(table.name, table.files[0] ?? "", 2);
  const page = await datasetPage(asked(datasetPath(table.name)), table.name);
  return {
    cards: await articlePage(asked(articlePath(article.article)), article.article),
    compared: await articlePage(asked(articlePath(article.article, sides)), article.article),
    matrix: await articlePage(asked(articlePath(article.article, query(["view", "matrix"]))), article.article),
    claim: await claimOf(figures.claim),
    beside: await claimOf(figures.claim, sides),
    opinion: opinion === undefined ? null : await claimOf(opinion.claim),
    comparison: await comparePage(asked(comparePath(sides))),
    articles: await articleList(new URLSearchParams()),
    changes: await changesPage(new URLSearchParams()),
    choices: barChoices(site),
    ...(await chartParts(request)),
    dataset: { ...page, ...(await datasetAbout(asked("/"), table.name)) },
    empty: await datasetPage(asked(datasetPath(table.name, query(["_search", NOWHERE]))), table.name),
    row: await datasetRowPage(asked(rowHref), table.name),
    rowHref,
    builder: (await comparePage(asked(comparePath(query(["build", "new"]))))).builder,
    found: await search(asked(searchPath(query(["q", site.catalog.areas[0]?.label])))),
    unfound: await search(asked(searchPath(query(["q", NOWHERE])))),
  };
}

/** Every chart as it stands in a grid, and the first with all that its own page has. */
async function chartParts(request: Request) {
  const room = await orRefuse(chartRoom());
  const charts = await Promise.all(
    room.definitions.map(async (definition) => {
      const asked = await chartRequest(definition.chart, new URLSearchParams());
      const [model, offered] = await Promise.all([chartModel(asked), offeredFor(asked)]);
      const addresses = chartAddresses(definition.chart, asked.canonical, "");
      return {
        view: chartView(model, addresses, "brief"),
        whole: chartView(model, addresses, "page"),
        controls: controlsView(room.context, definition, asked.controls, offered),
        bar: chartBar(asked, new URLSearchParams(), localeOf(request)),
      };
    }),
  );
  return { charts, thumbnails: (await orRefuse(chartCards("", "", new URLSearchParams()))).charts };
}

export type GalleryPage = Awaited<ReturnType<typeof galleryPage>>;
