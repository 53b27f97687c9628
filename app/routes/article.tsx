import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Dashboard } from "../verdicts/parts/dashboard.tsx";
import { articlePage } from "../queries/dashboard.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return articlePage(request, params.article ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Article" : data.article.title },
  { name: "description", content: data?.article.summary ?? "" },
];

export default function Article() {
  return <Dashboard {...useLoaderData<typeof loader>()} />;
}
