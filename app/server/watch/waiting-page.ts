import { html } from "hono/html";
import type { WatchNotice } from "../../domain/watch-notice.ts";

/** Seconds after which the browser asks again, with or without scripts. */
const AGAIN = "2";

/** The answer to everything while a watched folder has not been in order since the start: what is wrong with it. 503. */
export function waitingPage({ faults, more }: WatchNotice, folder: string): Response {
  const items = faults.map(
    ({ place, column, found, expected, also }) =>
      html`<li>
        <strong>${place}</strong>${column === "" ? "" : html`, column <code>${column}</code>`}${
          found === "" ? "" : html`: <code>${found}</code>`
        }<br />
        expected ${expected}${also === "" ? "" : html`<br /><small>${also}</small>`}
      </li>`,
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="refresh" content="${AGAIN}" />
        <title>The files have faults</title>
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>The files have faults</h1>
          <p>Nothing can be shown of <code>${folder}</code> before they are mended. This page looks again by itself.</p>
          <ul>
            ${items}
          </ul>
          ${more === 0 ? "" : html`<p>${more} more ${more === 1 ? "is" : "are"} listed where the server was started.</p>`}
        </main>
      </body>
    </html>`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Retry-After": AGAIN };
  return new Response(String(page), { status: 503, headers });
}
