import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CardPicture } from "../charts/live/card-picture.tsx";
import { Dashboard } from "../verdicts/parts/dashboard.tsx";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { homePath } from "../paths.ts";
import { articlePage } from "../queries/dashboard.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { packageHome } from "../queries/package-home.server.ts";
import { PackageHome } from "../tables/parts/package-home.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const own = await packageHome(parameters, localeOf(request));
  if (own !== null) return { own, dashboard: null, bar: null };
  const tidy = tidyScenarioQuery(parameters);
  if (tidy !== null) throw redirect(homePath + (tidy.size === 0 ? "" : `?${tidy.toString()}`));
  const { bar, ...dashboard } = await articlePage(request, null);
  // The scenario bar stands outside the page: the root looks for it at the top of what the page loads.
  return { own: null, dashboard, bar };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const article = data?.dashboard?.article;
  if (data?.own) return [{ title: data.own.title }, { name: "description", content: data.own.description }];
  return [
    { title: article === undefined ? "Dashboard" : `${article.title}: claims against numbers` },
    { name: "description", content: article?.summary ?? "" },
  ];
};

export default function Home() {
  const { own, dashboard } = useLoaderData<typeof loader>();
  if (dashboard === null) return own === null ? null : <PackageHome home={own} />;
  const { charts, ...data } = dashboard;
  const chartOf = (claim: string) => charts[claim] && <CardPicture drawing={charts[claim].drawing} />;
  return <Dashboard {...data} chartOf={chartOf} measureOf={(claim) => charts[claim]?.measure ?? ""} />;
}
