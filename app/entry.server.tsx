import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderPage } from "./server/render-page.ts";
import { NonceContext } from "./ui/nonce.ts";

const LIMIT_MS = 5_000;

function nonceOf(loadContext: unknown): string {
  if (typeof loadContext !== "object" || loadContext === null || !("nonce" in loadContext)) return "";
  return typeof loadContext.nonce === "string" ? loadContext.nonce : "";
}

/** Streams the page; robots get it whole. HTML carries a nonce and is never cached or given an ETag. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: unknown,
): Promise<Response> {
  const nonce = nonceOf(loadContext);
  const { body, failed } = await renderPage(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
    {
      nonce,
      whole: isbot(request.headers.get("user-agent") ?? ""),
      headOnly: request.method === "HEAD",
      signal: request.signal,
      limitMs: LIMIT_MS,
      onError(error) {
        if (!request.signal.aborted) console.error(error);
      },
    },
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "no-cache");
  return new Response(body, { headers, status: failed ? 500 : status });
}

/** Logs what is ours to mend: not 404s, not clients that went away. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  if (error instanceof Response || (error instanceof Error && error.message.startsWith("No route matches"))) return;
  if (typeof error === "object" && error !== null && "status" in error && Number(error.status) < 500) return;
  console.error(error);
}
