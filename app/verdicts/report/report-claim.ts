import { html, raw } from "hono/html";
import type { ReportChart, ReportClaim } from "./report-view.ts";
import { mark, NOTHING, outward, type Html } from "./report-parts.ts";

/** A claim with more readings than these is set closer in print, to stay on its page. */
const MANY = 10;

/** Changes that are listed; the claim's page has all. */
const FLIPS = 6;

/** A claim on a page of its own when printed: quotation, verdict, chart, readings, what each source says. */
export function claimSection({ view, chart, page, file }: ReportClaim): Html {
  const { claim, neighbours, verdict, reading, named } = view;
  const cited = claim.cited === "" ? "" : ` Source named: ${claim.cited}.`;
  const where = claim.paragraph === null ? "" : ` Paragraph ${claim.paragraph}.`;
  const byNamed =
    named === null || named.outcome === verdict.outcome
      ? NOTHING
      : html`<p>By the source that the article names, ${named.publisher}: ${mark(named.outcome, named.word)}</p>`;
  return html`<section
    class="claim${view.readings.length > MANY ? " dense" : ""}"
    id="claim-${claim.claim}"
    aria-labelledby="quote-${claim.claim}"
  >
    <p class="place">Claim ${neighbours.place}.${where}${cited}</p>
    <h2 id="quote-${claim.claim}">“${claim.quote}”</h2>
    <div class="said outcome-${verdict.outcome}">
      <p>${mark(verdict.outcome, verdict.word)} ${reading === null ? claim.note : verdict.plain}</p>
      ${byNamed}
    </div>
    ${reading === null ? NOTHING : evidence(view, chart)} ${ways(page, file)}
  </section>`;
}

function ways(page: string, file: string): Html {
  if (page === "" && file === "") return NOTHING;
  const rows = file === "" ? NOTHING : html`<button type="button" data-file="${file}" hidden>Its rows (CSV)</button>`;
  return html`<p class="ways">${page === "" ? NOTHING : outward(page, "This claim on the site")} ${rows}</p>`;
}

function evidence(view: ReportClaim["view"], chart: ReportChart | null): Html {
  return html`${chart === null ? NOTHING : chartFigure(view.claim.claim, chart)}
    <div class="columns">${readings(view)} ${scenarios(view)}</div>
    ${findings(view)} ${flips(view)} ${sources(view)}`;
}

function chartFigure(claim: string, { title, subtitle, howToRead, wide, narrow, empty }: ReportChart): Html {
  const drawn =
    empty === ""
      ? html`<div class="wide">${raw(ownIds(wide, `${claim}-w`))}</div>
          <div class="narrow">${raw(ownIds(narrow, `${claim}-n`))}</div>`
      : html`<p>${empty}</p>`;
  return html`<figure>
    <figcaption><b>${title}</b> ${subtitle}</figcaption>
    ${drawn} ${howToRead === "" ? NOTHING : html`<p class="quiet">${howToRead}</p>`}
  </figure>`;
}

/** Every picture names its parts alike; in one document each needs names of its own. */
export function ownIds(svg: string, prefix: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id))];
  return ids.reduce(
    (text, id) =>
      text
        .replaceAll(` id="${id}"`, ` id="${prefix}-${id}"`)
        .replaceAll(`url(#${id})`, `url(#${prefix}-${id})`)
        .replaceAll(`href="#${id}"`, `href="#${prefix}-${id}"`)
        .replace(/ aria-labelledby="([^"]+)"/, (whole, named: string) =>
          whole.replace(named, named.replace(new RegExp(`(^| )${id}(?= |$)`), `$1${prefix}-${id}`)),
        ),
    svg,
  );
}

function readings({ readings: all }: ReportClaim["view"]): Html {
  return html`<div>
    <h3>Ways to read it</h3>
    <ul class="rows">
      ${all.map(
        ({ label, statement, cell }, index) =>
          html`<li>
            ${mark(cell.outcome, cell.word)} <b>${label}</b>${index === 0 ? " (taken here)" : ""}<span class="statement"
              >: ${statement}</span
            >
            <span class="quiet">${cell.detail}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

function scenarios({ strip }: ReportClaim["view"]): Html {
  return html`<div>
    <h3>By other evidence</h3>
    <ul class="rows">
      ${strip.map(
        ({ label, outcome, word, detail, current }) =>
          html`<li>
            ${mark(outcome, word)} ${current ? html`<b>${label}</b>` : label} <span class="quiet">${detail}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

function findings({ publishers: { used }, claim }: ReportClaim["view"]): Html {
  if (used.length === 0) return html`<p>No publication that this scenario counts speaks of this reading.</p>`;
  return html`<h3 id="said-${claim.claim}">What each source says</h3>
    <div class="scroll" role="region" aria-labelledby="said-${claim.claim}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Publication</th>
            <th scope="col">Verdict</th>
            <th scope="col">Figure</th>
            <th scope="col">Published</th>
            <th scope="col">Confidence</th>
          </tr>
        </thead>
        <tbody>
          ${used.map(
            ({ edition, outcome, word, figure, marginText, publishedOn, confidence }) =>
              html`<tr>
                <th scope="row">${edition}</th>
                <td>${mark(outcome, word)}</td>
                <td>${figure} <span class="quiet">${marginText}</span></td>
                <td>${publishedOn}</td>
                <td>${confidence}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function flips({ flips: all }: ReportClaim["view"]): Html {
  if (all.length === 0) return html`<p>No single change of edition, publisher, reading or scenario turns it over.</p>`;
  return html`<h3>What would turn it over</h3>
    <ul class="rows flips">
      ${all.slice(0, FLIPS).map(({ sentence, cell }) => html`<li>${sentence} ${mark(cell.outcome, cell.word)}</li>`)}
    </ul>
    ${all.length > FLIPS ? html`<p class="quiet">${all.length - FLIPS} more on the claim’s page.</p>` : NOTHING}`;
}

function sources({ sources: all }: ReportClaim["view"]): Html {
  if (all.length === 0) return NOTHING;
  return html`<h3>Sources</h3>
    <ul class="sources">
      ${all.map(({ citation, url }) => html`<li>${outward(url, citation)}</li>`)}
    </ul>`;
}
