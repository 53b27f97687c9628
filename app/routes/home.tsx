import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArticleList } from "../verdicts/parts/article-list.tsx";
import { Dashboard } from "../verdicts/parts/dashboard.tsx";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { articlePath, homePath } from "../paths.ts";
import { articleList, articlesAtHand } from "../queries/articles.server.ts";
import { articlePage } from "../queries/dashboard.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { packageHome } from "../queries/package-home.server.ts";
import { PackageHome } from "../tables/parts/package-home.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const own = await packageHome(parameters, localeOf(request));
  if (own !== null) return { own, list: null, dashboard: null, bar: null };
  const list = await firstList(parameters);
  if (list !== null) return { own: null, list, dashboard: null, bar: null };
  const tidy = tidyScenarioQuery(parameters);
  if (tidy !== null) throw redirect(homePath + (tidy.size === 0 ? "" : `?${tidy.toString()}`));
  const { bar, ...dashboard } = await articlePage(request, null);
  // The scenario bar stands outside the page: the root looks for it at the top of what the page loads.
  return { own: null, list: null, dashboard, bar };
}

/** Choices on the claims of an article, which the first page takes where there is one. */
const OF_CLAIMS = ["readings", "verdict", "turns", "sort", "view"];

/** The articles, where there are several; an address from before the second one came leads to the first. */
async function firstList(parameters: URLSearchParams) {
  const { first, several } = await articlesAtHand();
  if (!several) return null;
  if (OF_CLAIMS.some((name) => parameters.has(name))) throw redirect(articlePath(first, parameters));
  return articleList(parameters);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const article = data?.dashboard?.article;
  if (data?.list) return [{ title: "Articles: claims against numbers" }];
  if (data?.own) return [{ title: data.own.title }, { name: "description", content: data.own.description }];
  return [
    { title: article === undefined ? "Dashboard" : `${article.title}: claims against numbers` },
    { name: "description", content: article?.summary ?? "" },
  ];
};

export default function Home() {
  const { own, list, dashboard } = useLoaderData<typeof loader>();
  if (list !== null) return <ArticleList {...list} />;
  if (dashboard === null) return own === null ? null : <PackageHome home={own} />;
  return <Dashboard {...dashboard} />;
}
