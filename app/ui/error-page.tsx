import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { Link } from "./carried.tsx";
import { errorAdvice } from "../domain/error-advice.ts";
import type { ErrorDetail } from "../domain/error-detail.ts";
import {
  articlePath,
  articlesPath,
  chartsPath,
  datasetsPath,
  homePath,
  searchPath,
  sourcesPath,
  whoPath,
} from "../paths.ts";

const TITLES: Record<number, string> = {
  400: "The address could not be understood",
  403: "Not for download here",
  404: "There is no such page",
  503: "Busy just now",
};

function isDetail(data: unknown): data is ErrorDetail {
  return typeof data === "object" && data !== null && "error" in data && "errors" in data;
}

/** More than these are unfolded on request. */
const LISTED = 40;

function Valid({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null;
  const list = <small>Valid: {values.join(", ")}</small>;
  if (values.length <= LISTED) {
    return (
      <>
        <br />
        {list}
      </>
    );
  }
  return (
    <details>
      <summary>{values.length === 1 ? "1 value is" : `${values.length} values are`} valid</summary>
      {list}
    </details>
  );
}

/** The same page as it opens by itself. */
function WithoutChoices() {
  const { pathname } = useLocation();
  return (
    <Link className="button" to={pathname}>
      Open the page without these choices
    </Link>
  );
}

/** What there is of the kind that was looked for, by the first word of the address. */
const LISTS: Readonly<Record<string, { path: string; text: string }>> = {
  charts: { path: chartsPath(), text: "All charts" },
  topics: { path: chartsPath(), text: "All charts" },
  datasets: { path: datasetsPath(), text: "All tables" },
  sources: { path: sourcesPath(), text: "All sources" },
  articles: { path: articlesPath(), text: "All articles" },
};

/** The way to the others, where one of a kind is not there: to the article's claims where a claim is missing. */
function Siblings() {
  const [, first = "", id = "", part = ""] = useLocation().pathname.split("/");
  const list = part === "claims" ? { path: articlePath(id), text: "All claims of the article" } : LISTS[first];
  if (list === undefined) return null;
  return (
    <Link className="button" to={list.path}>
      {list.text}
    </Link>
  );
}

/** Shows what a loader refused, with the valid choices, and what can be done about it. */
export function ErrorPage({ error }: { error: unknown }) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const detail = isDetail(data) ? data : null;
  const advice = errorAdvice(status);
  const title = TITLES[status] ?? "Something went wrong";
  // What is said in general is not said twice.
  const said = detail === null || detail.error === `${title}.` ? "" : detail.error;
  return (
    <>
      <title>{title}</title>
      <p className="meta">{status}</p>
      <h1>{title}</h1>
      {said === "" ? null : <p>{said}</p>}
      {detail === null || detail.errors.length === 0 ? null : (
        <ul>
          {detail.errors.map(({ parameter, message, valid }) => (
            <li key={`${parameter} ${message}`}>
              <code>{parameter}</code>: {message}
              <Valid values={valid} />
            </li>
          ))}
        </ul>
      )}
      {advice === "" ? null : <p>{advice}</p>}
      <p className="actions">
        {status === 400 ? <WithoutChoices /> : null}
        {status === 404 ? (
          <Link className="button" to={searchPath()}>
            Search
          </Link>
        ) : null}
        {status === 404 ? <Siblings /> : null}
        {status === 403 ? (
          <Link className="button" to={sourcesPath()}>
            Sources and their addresses
          </Link>
        ) : null}
        {status >= 500 && status !== 503 ? (
          <Link className="button" to={whoPath}>
            Who runs this site
          </Link>
        ) : null}
        <Link to={homePath}>To the dashboard</Link>
      </p>
    </>
  );
}
