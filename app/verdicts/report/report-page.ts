import { html, raw } from "hono/html";
import { OUTCOME_MEANINGS } from "../sentences/outcome-words.ts";
import { claimSection } from "./report-claim.ts";
import { mark, NOTHING, outward, shapeSymbols, type Html } from "./report-parts.ts";
import { REPORT_SCRIPT } from "./report-script.ts";
import { reportStyle } from "./report-style.ts";
import type { ReportFile, ReportView } from "./report-view.ts";

/**
 * A whole check as one HTML file that asks nobody for anything: its policy lets only its own style and its own script run.
 * `hashOf` gives a text's sha256 in base64, as a policy writes it (CSP 3, section 2.3.1); `font` as in `reportStyle`.
 */
export function reportPage(view: ReportView, font: string, hashOf: (text: string) => string): string {
  const { article, siteTitle, made } = view;
  const style = reportStyle(
    font,
    `“${shortened(article.title)}”, checked ${made.date} · data ${made.data.slice(0, 12)}`,
  );
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "font-src data:",
    `style-src 'sha256-${hashOf(style)}'`,
    "style-src-attr 'unsafe-inline'",
    `script-src 'sha256-${hashOf(REPORT_SCRIPT)}'`,
  ].join("; ");
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${raw(policy)}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${made.software}" />
        <meta name="date" content="${made.day}" />
        <title>${article.title}: claims checked, ${made.date}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        ${shapeSymbols()}
        <a class="skip" href="#claims">Skip to the claims</a>
        <header>
          <p class="place">${siteTitle}</p>
          <h1>${article.title}</h1>
          <p>
            ${[article.author, article.publisher, article.published].filter(Boolean).join(", ")}.
            ${outward(article.url, "The article")}.
          </p>
          <p class="lede">${view.headline}</p>
          <p>Judged by: <b>${view.scenario.label}</b>. ${view.scenario.question}</p>
          ${article.summary === "" ? NOTHING : html`<p>${article.summary}</p>`}
        </header>
        <main id="claims">${known(view)} ${contents(view)} ${view.claims.map(claimSection)} ${corrections(view)}</main>
        <footer>
          <p>Numbers, readings and sources; no judgement of any party.</p>
        </footer>
        ${view.files.map(dataBlock)} ${raw(`<script>${REPORT_SCRIPT}</script>`)}
      </body>
    </html>`;
  return String(page);
}

/** A foot of one line. */
const FOOT_TITLE = 60;

function shortened(title: string): string {
  return title.length <= FOOT_TITLE ? title : `${title.slice(0, FOOT_TITLE - 1).trimEnd()}…`;
}

/** By what the report can be told from another, and where to see whether it is still right. */
function known({ made, files }: ReportView): Html {
  const [verdicts] = files;
  const stands =
    made.page === ""
      ? NOTHING
      : html`<p>${outward(made.page, "Are these still the data, and what has changed since?")}</p>`;
  const all =
    verdicts === undefined
      ? NOTHING
      : html`<p class="ways">
            <button type="button" data-file="${verdicts.name}" hidden>
              ${verdicts.rows === 1 ? "The one verdict" : `All ${verdicts.rows} verdicts`} (CSV)
            </button>
          </p>
          <noscript>
            <p>
              The rows stand at the end of this file’s source, each file under its name: CSV packed with gzip, in
              base64.
            </p>
          </noscript>`;
  return html`<section aria-labelledby="made">
    <h2 id="made">This report</h2>
    <dl>
      <div>
        <dt>Made on</dt>
        <dd><time datetime="${made.day}">${made.date}</time></dd>
      </div>
      <div>
        <dt>Data (sha256)</dt>
        <dd><code>${made.data}</code></dd>
      </div>
      <div>
        <dt>Software</dt>
        <dd>${made.software}</dd>
      </div>
    </dl>
    ${stands} ${all}
  </section>`;
}

/** Every claim with its verdict in each scenario: the way to the claims, and the grid. */
function contents({ claims, grid, columns }: ReportView): Html {
  const cellsOf = new Map(grid.map(({ claim, rows }) => [claim, rows[0]?.cells ?? []]));
  return html`<section aria-labelledby="contents">
    <h2 id="contents">Every claim in every scenario</h2>
    <ul class="legend">
      ${OUTCOME_MEANINGS.filter(({ outcome }) => outcome !== "not-applicable").map(
        ({ outcome, word, meaning }) => html`<li>${mark(outcome, word)} <span class="quiet">${meaning}</span></li>`,
      )}
      <li><span class="quiet">An empty field: the scenario does not apply to the claim.</span></li>
    </ul>
    <ol class="columns-key">
      ${columns.map(({ label, question }) => html`<li><b>${label}</b> <span class="quiet">${question}</span></li>`)}
    </ol>
    <div class="scroll" role="region" aria-labelledby="contents" tabindex="0">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            ${columns.map(({ label }, index) => html`<th scope="col"><abbr title="${label}">${index + 1}</abbr></th>`)}
          </tr>
        </thead>
        <tbody>
          ${claims.map(({ view: { claim, verdict } }, at) => {
            const cells = cellsOf.get(claim.claim) ?? [];
            const link = html`${at + 1}. <a href="#claim-${claim.claim}">“${claim.quote}”</a>`;
            return html`<tr>
              <th scope="row">${link}</th>
              ${
                cells.length === 0
                  ? html`<td colspan="${columns.length}">${mark(verdict.outcome, verdict.word)}</td>`
                  : cells.map(({ outcome, word }) => html`<td>${mark(outcome, word, true)}</td>`)
              }
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

function corrections({ corrections: all }: ReportView): Html {
  if (all.length === 0) return NOTHING;
  return html`<section class="claim" aria-labelledby="corrections">
    <h2 id="corrections">Corrections made so far</h2>
    <ul class="rows">
      ${all.map(
        ({ date, title, turned, wrong, changed }) =>
          html`<li>
            <b>${date}: ${title}.</b> ${turned === null ? NOTHING : html`${turned.before} → ${turned.after}.`} ${wrong}
            ${changed}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Rows inside the file: in base64 no text can end the element that it stands in. */
function dataBlock({ name, packed }: ReportFile): Html {
  return html`<script type="application/gzip" class="rows-of" data-name="${name}">
    ${raw(packed)}
  </script> `;
}
