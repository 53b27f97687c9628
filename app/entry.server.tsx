import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderPage } from "./server/kept/render-page.ts";
import { ScriptMarkContext } from "./ui/script-mark.ts";

const LIMIT_MS = 5_000;

/** "" in development, where no policy is set. */
function markOf(loadContext: unknown): string {
  if (typeof loadContext !== "object" || loadContext === null || !("mark" in loadContext)) return "";
  return typeof loadContext.mark === "string" ? loadContext.mark : "";
}

/** Renders the page whole. One that takes too long, as it may when there is much to do, is an empty 503, which the server fills. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: unknown,
): Promise<Response> {
  const mark = markOf(loadContext);
  const rendered = await renderPage(
    <ScriptMarkContext.Provider value={mark}>
      <RemixServer context={remixContext} url={request.url} nonce={mark} />
    </ScriptMarkContext.Provider>,
    { mark, signal: request.signal, limitMs: LIMIT_MS, onError: console.error },
  );
  if (!rendered.ok) return new Response(null, { status: 503, headers: { "Retry-After": "2" } });
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(rendered.bytes, { headers, status: rendered.failed ? 500 : status });
}

/** Logs what is ours to mend: not 404s, not clients that went away. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  if (error instanceof Response || (error instanceof Error && error.message.startsWith("No route matches"))) return;
  if (typeof error === "object" && error !== null && "status" in error && Number(error.status) < 500) return;
  console.error(error);
}
