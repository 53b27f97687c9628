import type { ErrorDetail } from "../../domain/error-detail.ts";

/** A page's refusal: thrown from a loader, shown by the error page with the valid choices. */
export function refuse(status: number, error: string, errors: ErrorDetail["errors"] = []): Response {
  const detail: ErrorDetail = { error, errors };
  return Response.json(detail, { status });
}

export function notFound(what: string): Response {
  return refuse(404, `There is no ${what}.`);
}
