import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { articleList } from "../queries/articles.server.ts";
import { ArticleList } from "../verdicts/parts/article-list.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  return articleList(new URL(request.url).searchParams);
}

export const meta: MetaFunction = () => [
  { title: "Articles" },
  { name: "description", content: "The articles that are checked, each with how its claims come out." },
];

export default function Articles() {
  return <ArticleList {...useLoaderData<typeof loader>()} />;
}
