import type { Context } from "hono";
import { html } from "hono/html";
import Negotiator from "negotiator";
import { errorAdvice } from "../domain/error-advice.ts";
import { plainPage } from "./plain-page.ts";

export interface ParameterError {
  parameter: string;
  message: string;
  valid: string[];
}

/** Whether an error is told as JSON: at an address that ends so, or to a client that likes it better than HTML. */
export function wantsJson(request: Request): boolean {
  if (new URL(request.url).pathname.endsWith(".json")) return true;
  const accept = request.headers.get("accept") ?? undefined;
  const [first] = new Negotiator({ headers: { accept } }).mediaTypes(["text/html", "application/json"]);
  return first === "application/json";
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

/** An error answer of a file address: JSON for programs, a small page in the site's look for people. */
export function refusal(context: Context, status: number, error: string, errors: ParameterError[] = []): Response {
  const headers = new Headers({ "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" });
  if (status === 503) headers.set("Retry-After", "2");
  if (wantsJson(context.req.raw)) {
    headers.set("Content-Type", "application/json; charset=utf-8");
    return new Response(JSON.stringify({ ok: false, error, errors, status }), { status, headers });
  }
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(errorPage(status, error, errors), { status, headers });
}

/** A message with the addresses in it as links. */
function linked(message: string) {
  return message
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 === 0 ? part : html`<a href="${part}">${part}</a>`));
}

function errorPage(status: number, error: string, errors: ParameterError[]): string {
  const title = STATUS_WORDS[status] ?? "Not possible";
  const items = errors.map(({ parameter, message, valid }) => {
    const names = valid.map((name, index) => html`${index > 0 ? ", " : ""}<code>${name}</code>`);
    const hint = valid.length > 0 ? html` <br /><small>Valid: ${names}</small>` : "";
    return html`<li><code>${parameter}</code>: ${linked(message)}${hint}</li>`;
  });
  // A sentence that says itself what helps needs no other.
  const advice = /trying again|publisher/i.test(error) ? "" : errorAdvice(status);
  const list = html`<ul>
    ${items}
  </ul>`;
  const main = html`<p class="status">${status}</p>
    <h1>${title}</h1>
    <p>${error}</p>
    ${items.length > 0 ? list : ""} ${advice === "" ? "" : html`<p>${advice}</p>`}
    <p><a href="/">To the dashboard</a></p>`;
  return plainPage({ title, sheet: "/plain.css", main });
}
