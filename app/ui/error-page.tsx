import { isRouteErrorResponse } from "@remix-run/react";
import { Link } from "./carried.tsx";
import type { ErrorDetail } from "../domain/error-detail.ts";
import { homePath } from "../paths.ts";

const TITLES: Record<number, string> = {
  400: "The address could not be understood",
  403: "Not for download here",
  404: "There is no such page",
  503: "Busy just now",
};

function isDetail(data: unknown): data is ErrorDetail {
  return typeof data === "object" && data !== null && "error" in data && "errors" in data;
}

/** Shows what a loader refused, with the valid choices, or an apology for a fault of ours. */
export function ErrorPage({ error }: { error: unknown }) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const detail = isDetail(data) ? data : null;
  const fallback =
    status === 404 ? "The address may be mistyped, or its data may have gone." : "Trying again may help.";
  return (
    <>
      <title>{TITLES[status] ?? "Something went wrong"}</title>
      <p className="meta">{status}</p>
      <h1>{TITLES[status] ?? "Something went wrong"}</h1>
      <p>{detail?.error ?? fallback}</p>
      {detail === null || detail.errors.length === 0 ? null : (
        <ul>
          {detail.errors.map(({ parameter, message, valid }) => (
            <li key={`${parameter} ${message}`}>
              <code>{parameter}</code>: {message}
              {valid.length === 0 ? null : (
                <>
                  <br />
                  <small>Valid: {valid.join(", ")}</small>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={homePath}>To the dashboard</Link>
      </p>
    </>
  );
}
