import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Dashboard } from "../ui/dashboard.tsx";
import { articlePage } from "./article-page.server.ts";

export function loader({ request }: LoaderFunctionArgs) {
  return articlePage(request, null);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Dashboard" : `${data.article.title}: claims against numbers` },
  { name: "description", content: data?.article.summary ?? "" },
];

export default function Home() {
  return <Dashboard {...useLoaderData<typeof loader>()} />;
}
