import type { Context } from "hono";

export interface ParameterError {
  parameter: string;
  message: string;
  valid: string[];
}

export function wantsJson(request: Request): boolean {
  const path = new URL(request.url).pathname;
  return path.endsWith(".json") || (request.headers.get("accept") ?? "").startsWith("application/json");
}

const STATUS_WORDS: Record<number, string> = {
  400: "The address could not be understood",
  403: "Not for download here",
  404: "Nothing here",
  405: "Not possible",
  414: "The address is too long",
  500: "Something went wrong",
  503: "Busy just now",
};

function escapeHtml(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

/** An error answer of a file address: JSON for programs, a small page in the site's look for people. */
export function refusal(context: Context, status: number, error: string, errors: ParameterError[] = []): Response {
  const headers = new Headers({ "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" });
  if (status === 503) headers.set("Retry-After", "2");
  if (wantsJson(context.req.raw)) {
    headers.set("Content-Type", "application/json; charset=utf-8");
    return new Response(JSON.stringify({ ok: false, error, errors, status }), { status, headers });
  }
  headers.set("Content-Type", "text/html; charset=utf-8");
  const list = errors.map(
    ({ parameter, message, valid }) =>
      `<li><code>${escapeHtml(parameter)}</code>: ${escapeHtml(message)}${
        valid.length > 0
          ? ` <br><small>Valid: ${valid.map((name) => `<code>${escapeHtml(name)}</code>`).join(", ")}</small>`
          : ""
      }</li>`,
  );
  const title = STATUS_WORDS[status] ?? "Not possible";
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="/plain.css"><main><p class="status">${status}</p><h1>${title}</h1><p>${escapeHtml(error)}</p>${list.length > 0 ? `<ul>${list.join("")}</ul>` : ""}<p><a href="/">To the dashboard</a></p></main></html>`;
  return new Response(body, { status, headers });
}
