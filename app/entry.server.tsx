import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "./ui/nonce.ts";

const ABORT_MS = 5_000;

function nonceOf(loadContext: unknown): string {
  if (typeof loadContext !== "object" || loadContext === null || !("nonce" in loadContext)) return "";
  return typeof loadContext.nonce === "string" ? loadContext.nonce : "";
}

/** Streams the page; robots get it whole. HTML carries a nonce and is never cached or given an ETag. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: unknown,
): Promise<Response> {
  const nonce = nonceOf(loadContext);
  const whole = isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let shellSent = false;
    let finalStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [whole ? "onAllReady" : "onShellReady"]() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Cache-Control", "no-cache");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          if (shellSent && !request.signal.aborted) console.error(error);
        },
      },
    );
    const late = setTimeout(abort, ABORT_MS);
    late.unref();
    request.signal.addEventListener("abort", () => abort(), { once: true });
  });
}

/** Logs what is ours to mend: not 404s, not clients that went away. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  if (error instanceof Response || (error instanceof Error && error.message.startsWith("No route matches"))) return;
  if (typeof error === "object" && error !== null && "status" in error && Number(error.status) < 500) return;
  console.error(error);
}
