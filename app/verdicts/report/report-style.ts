import { COLOURS } from "../../ui/theme/colours.ts";

/**
 * The report's style: the site's colours, in one column that prints. `font`: a variable Inter (woff2) in base64, whose widths the charts are laid
 * out for; `foot`: stands at the foot of each printed page, beside its number (css-page-3, margin boxes; a browser that knows none prints without).
 */
export function reportStyle(font: string, foot: string): string {
  const face = `@font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${font}) format("woff2"); }`;
  const boxes = `@bottom-left { content: ${cssString(foot)}; ${FOOT} } @bottom-right { content: counter(page) " / " counter(pages); ${FOOT} }`;
  return `${face}${ROOT}${STYLE}@page { size: A4; margin: 14mm 14mm 16mm; ${boxes} }`;
}

const FOOT = `font: 7pt Inter, Arial, sans-serif; color: ${COLOURS["ink-2"][0]}; white-space: nowrap;`;

/** A text as a string of CSS: what could end it, or the element around the style, is written as a code point. */
function cssString(text: string): string {
  return `"${text.replace(/["\\<>\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}

const VARIABLES = Object.entries(COLOURS).map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`);
const ROOT = `:root { color-scheme: light dark; ${VARIABLES.join(" ")} }`;

const STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
h1 { font-size: clamp(1.625rem, 1.2rem + 1.8vw, 2.25rem); }
h2 { font-size: 1.375rem; }
h3 { font-size: 1rem; margin-top: 1rem; }
p, ul, ol, dl, figure { margin: 0 0 .75rem; }
p { max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
.shapes { position: absolute; }
.lede { font-size: 1.1875rem; }
.place, .quiet { color: var(--ink-2); font-size: .8125rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.verdict { display: inline-flex; align-items: baseline; gap: .35em; font-weight: 600; white-space: nowrap; }
.verdict svg { align-self: center; flex: none; width: 1em; height: 1em; }
.tone-holds { color: var(--holds); }
.tone-fails { color: var(--fails); }
.tone-mixed { color: var(--mixed); }
.tone-open { color: var(--open); }
.tone-quiet { color: var(--ink-2); font-weight: 400; }
.said { padding: .6rem .8rem; border-radius: 6px; background: var(--paper-2); margin-bottom: 1rem; }
.said p { margin: 0; max-width: none; }
.said.outcome-holds { background: var(--holds-soft); }
.said.outcome-fails { background: var(--fails-soft); }
.said.outcome-mixed { background: var(--mixed-soft); }
main > section { margin-top: 2rem; }
.claim { border-top: 1px solid var(--line-strong); padding-top: 1.25rem; margin-top: 2.5rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
dt { color: var(--ink-2); min-width: 8rem; }
dd { margin: 0; min-width: 0; }
code { font: .8125rem ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
button {
  font: inherit; font-size: .875rem; min-height: 2rem; padding: .2rem .7rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line-strong); border-radius: 6px; cursor: pointer;
}
.ways { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; font-size: .875rem; }
.rows, .legend, .sources { list-style: none; padding: 0; font-size: .875rem; }
.rows li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.sources { font-size: .8125rem; color: var(--ink-2); }
.sources li { margin-bottom: .25rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 2rem; }
.columns-key { font-size: .875rem; padding-left: 1.75rem; }
figure svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
.scroll { position: relative; overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .8125rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem .3rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--ink-2); font-weight: 600; }
tbody th { font-weight: 400; min-width: 12rem; }
.grid td, .grid thead th:not(:first-child) { text-align: center; padding: .3rem .15rem; min-width: 1.75rem; }
.grid td[colspan] { text-align: left; }
.grid abbr { text-decoration: none; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; color: var(--ink-2); }
@media (max-width: 539.98px) {
  .wide { display: none; }
  .narrow { display: block; }
  .grid tbody th { min-width: 6rem; font-size: .75rem; }
  .grid td, .grid thead th:not(:first-child) { min-width: 1.35rem; padding-inline: 0; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.35; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h3 { font-size: 9pt; margin-top: .4rem; }
  .lede { font-size: 11pt; }
  .place, .quiet, .rows, .legend, .sources, .columns-key, table, code { font-size: 7.5pt; }
  .ways, .skip { display: none; }
  .wide { display: block; }
  .narrow { display: none; }
  .claim { break-before: page; border: 0; margin: 0; padding: 0; }
  .columns { grid-template-columns: 3fr 2fr; }
  li:not(:first-child) > .statement, .flips li:nth-child(n + 4) { display: none; }
  .columns > div, figure, tr, .rows li, .sources li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .scroll { overflow: visible; }
  figure svg { max-height: 72mm; width: auto; }
  .rows li { padding: .1rem 0; }
  .dense figure svg { max-height: 54mm; }
  .dense .rows, .dense .sources, .dense table { font-size: 6.8pt; line-height: 1.25; }
  .dense .rows li { padding: 0; }
  th, td { padding: .12rem .4rem .12rem 0; }
  .said { border: 1px solid var(--line-strong); padding: .35rem .5rem; }
  a { color: inherit; }
}
@media (forced-colors: active) {
  .verdict svg { forced-color-adjust: auto; }
}
`;
