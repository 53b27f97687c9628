import { isRouteErrorResponse, useLocation } from "@remix-run/react";
import { Link } from "./carried.tsx";
import { errorAdvice } from "../domain/error-advice.ts";
import type { ErrorDetail } from "../domain/error-detail.ts";
import { homePath, searchPath, sourcesPath, whoPath } from "../paths.ts";

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

/** Shows what a loader refused, with the valid choices, and what can be done about it. */
export function ErrorPage({ error }: { error: unknown }) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const detail = isDetail(data) ? data : null;
  const advice = errorAdvice(status);
  return (
    <>
      <title>{TITLES[status] ?? "Something went wrong"}</title>
      <p className="meta">{status}</p>
      <h1>{TITLES[status] ?? "Something went wrong"}</h1>
      {detail === null ? null : <p>{detail.error}</p>}
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
