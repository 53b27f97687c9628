import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { changesFile, correctionsPath, feedPath } from "../paths.ts";
import { changesPage } from "../queries/changes/changes.server.ts";
import { CarriedFields, Link } from "../ui/carried.tsx";
import { Pager } from "../ui/pager.tsx";
import { ChangeDays } from "../verdicts/parts/change-days.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  return changesPage(new URL(request.url).searchParams);
}

export const meta: MetaFunction = () => [
  { title: "What changed" },
  { name: "description", content: "New editions of the sources, and the verdicts that they changed, day by day." },
];

function told(total: number, since: string): string {
  if (total === 0) return since === "" ? "Nothing has changed yet." : "Nothing has changed since that day.";
  return `${total} ${total === 1 ? "change" : "changes"}, the newest first`;
}

export default function Changes() {
  const { entries, total, page, pages, only, since, articles, article } = useLoaderData<typeof loader>();
  const chosen = new URLSearchParams();
  if (article !== "") chosen.set("article", article);
  if (only !== "") chosen.set("only", only);
  if (since !== "") chosen.set("since", since);
  return (
    <>
      <h1>What changed</h1>
      <p className="lede">
        New editions of the sources, day by day, and the verdicts that they changed when everything known by that day
        counts. <Link to={correctionsPath()}>Corrections of these data</Link> stand among them.
      </p>
      <Form method="get" className="form-row">
        <CarriedFields />
        {articles.length < 2 ? null : (
          <label>
            Article
            <select name="article" defaultValue={article}>
              <option value="">All articles</option>
              {articles.map((one) => (
                <option value={one.article} key={one.article}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          Show
          <select name="only" defaultValue={only}>
            <option value="">Everything</option>
            <option value="verdicts">Changed verdicts</option>
            <option value="publications">New editions</option>
            <option value="corrections">Corrections</option>
          </select>
        </label>
        <label>
          Since
          <input type="date" name="since" defaultValue={since} />
        </label>
        <button className="button">Show</button>
        <a className="button" href={feedPath(article === "" ? undefined : article)}>
          Feed
        </a>
        <a className="button" href={changesFile(chosen)}>
          JSON
        </a>
      </Form>
      <p role="status">{told(total, since)}</p>
      <ChangeDays entries={entries} />
      <Pager page={page} pages={pages} query={chosen.toString()} />
    </>
  );
}
