import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CarriedFields, Link } from "../ui/carried.tsx";
import { searchFile, searchPath } from "../paths.ts";
import { search } from "../queries/search.server.ts";
import { nothingText } from "../search/model/search-view.ts";
import { SearchResults } from "../search/parts/search-results.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  return search(request);
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view === undefined || view.query === "" ? "Search" : `“${view.query}”: search` },
  { name: "robots", content: "noindex" },
];

/** What a screen reader hears. */
function summary({ query, groups, rows, loose }: ReturnType<typeof useLoaderData<typeof loader>>): string {
  if (query === "") return "";
  const things = groups.reduce((sum, { count }) => sum + count, 0);
  const found = rows?.count ?? 0;
  if (things + found === 0) return nothingText(query);
  const results = `${things.toLocaleString("en-GB")} ${things === 1 ? "result" : "results"}`;
  const inRows = rows === null ? "" : ` and ${found.toLocaleString("en-GB")} ${found === 1 ? "row" : "rows"}`;
  return `${results}${inRows}.${loose ? " Nothing has all of these words; what is listed has some of them." : ""}`;
}

export default function Search() {
  const view = useLoaderData<typeof loader>();
  const { query, only, groups, rows, suggestions } = view;
  return (
    <>
      <h1>Search</h1>
      <Form method="get" className="form-row" role="search" aria-label="Everything">
        <label>
          Claims, charts, areas, indicators, events, publications, tables and their rows
          <input type="search" name="q" defaultValue={query} key={query} autoComplete="off" />
        </label>
        <CarriedFields />
        <button className="button">Search</button>
        {query === "" ? null : (
          <a className="button" href={searchFile(new URLSearchParams({ q: query }))}>
            JSON
          </a>
        )}
      </Form>
      <p role="status">{summary(view)}</p>
      {only === "" ? null : (
        <p>
          <Link to={searchPath(new URLSearchParams({ q: query }))}>Search everything for “{query}”</Link>
        </p>
      )}
      <SearchResults groups={groups} rows={rows} />
      {suggestions.length === 0 ? null : (
        <p className="suggestions">
          {query === "" ? "For example" : "Try"}{" "}
          {suggestions.map(({ text, path }) => (
            <Link key={path} className="chip" to={path}>
              {text}
            </Link>
          ))}
        </p>
      )}
      {query === "" ? (
        <p className="meta">
          The beginning of a word is enough, one letter may be wrong, and names are found as well as codes. Ctrl K or /
          opens the search anywhere.
        </p>
      ) : null}
    </>
  );
}
