import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ownIds } from "../../../../app/verdicts/report/report-claim.ts";
import { mark, outward, shapeSymbols } from "../../../../app/verdicts/report/report-parts.ts";
import { reportStyle } from "../../../../app/verdicts/report/report-style.ts";

test("a report has the site's colours: all of charts, and each that it names is the same in both themes", () => {
  const colours = (css: string) =>
    new Map([...css.matchAll(/(--[\w-]+): (light-dark\([^)]+\))/g)].map(([, a, b]) => [a, b]));
  const site = colours(readFileSync("app/ui/styles/tokens.css", "utf8"));
  const own = colours(reportStyle("", ""));
  expect(own.size).toBeGreaterThan(25);
  for (const [name, value] of own) expect(value, name).toBe(site.get(name));
  expect([...site.keys()].filter((name = "") => name.startsWith("--chart-") && !own.has(name))).toEqual([]);
  const used = [...reportStyle("", "").matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  for (const name of used) expect(own.has(name), name).toBe(true);
});

test("printed pages have their number and a foot that no title can break out of", () => {
  const style = reportStyle("", 'A "title" \\ </style>');
  expect(style).toContain('content: counter(page) " / " counter(pages)');
  expect(style).toContain(String.raw`content: "A \22 title\22  \5c  \3c /style\3e "`);
});

test("the parts of each picture get names of their own, and what refers to them follows", () => {
  const svg =
    '<svg aria-labelledby="chart-title chart-desc"><title id="chart-title">t</title><desc id="chart-desc">d</desc>' +
    '<defs><pattern id="p0-1"/></defs><rect fill="url(#p0-1)"/><use href="#p0-1"/></svg>';
  expect(ownIds(svg, "a")).toBe(
    '<svg aria-labelledby="a-chart-title a-chart-desc"><title id="a-chart-title">t</title><desc id="a-chart-desc">d</desc>' +
      '<defs><pattern id="a-p0-1"/></defs><rect fill="url(#a-p0-1)"/><use href="#a-p0-1"/></svg>',
  );
});

test("a verdict has its shape and its word", () => {
  expect(String(mark("holds", "Holds"))).toContain('href="#shape-holds"');
  expect(String(mark("not-applicable", "Does not apply"))).toContain('href="#shape-not-applicable"');
  expect(String(shapeSymbols())).toContain('stroke-linecap="round"');
});

test("what comes from data is escaped, and only web addresses become links", () => {
  expect(String(outward("https://a.example/?x=1&y=2", "<b>"))).toBe(
    '<a href="https://a.example/?x=1&amp;y=2" rel="noopener">&lt;b&gt;</a>',
  );
  expect(String(outward("javascript:alert(1)", "words"))).toBe("words");
});
