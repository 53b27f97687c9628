import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Dashboard } from "../verdicts/parts/dashboard.tsx";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { articlePath } from "../paths.ts";
import { articlePage } from "../queries/dashboard.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  const tidy = tidyScenarioQuery(new URL(request.url).searchParams);
  if (tidy !== null) throw redirect(articlePath(params.article ?? "", tidy));
  return articlePage(request, params.article ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Article" : data.article.title },
  { name: "description", content: data?.article.summary ?? "" },
];

export default function Article() {
  const { bar: _, ...page } = useLoaderData<typeof loader>();
  return <Dashboard {...page} />;
}
