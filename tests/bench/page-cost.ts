import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";

/** Names of the chunks that draw; what is asked for before the first of them is the page's own code. */
const CHART_CODE = /\/(?:live-chart|[a-z]+-panel|panel-text)-/;

/** In the page: layout shift, and what was painted last of what was the largest so far, with the first paint of anything. */
const WATCH = `
  window.shifts = 0;
  window.largest = { at: 0, what: "" };
  new PerformanceObserver((list) => {
    for (const { startTime, element, url } of list.getEntries())
      window.largest = { at: startTime, what: (element?.tagName ?? "").toLowerCase() + (url ? " " + url.split("/").pop() : "") };
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

interface Cost {
  /** Kilobytes of JavaScript, gzip, before the chart code and of it. */
  before: number;
  chart: number;
  shift: number;
  /** Milliseconds from the start of the visit to the first paint with content, and to the largest; and which element that is. */
  first: number;
  largest: { at: number; what: string };
}

const PAINTS = `({ first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, largest: window.largest })`;

/** Opens a page as a first visit on a slow machine, scrolls through it, and adds up what came. */
async function cost(browser: Browser, address: string): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOW_DOWN });
    await page.addInitScript(WATCH);
    const scripts: { url: string; size: Promise<number> }[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      // What a page that was left had asked for is not there any more.
      const size = response.body().then(
        (body) => gzipSync(body).length / 1024,
        () => 0,
      );
      scripts.push({ url: response.url(), size });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    // A reader who scrolls ends the search for the largest.
    const paints = (await page.evaluate(PAINTS)) as Pick<Cost, "first" | "largest">;
    for (let step = 0; step < 6; step++) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(150);
    }
    await page.waitForLoadState("networkidle");
    const shift = Number(await page.evaluate("window.shifts"));
    const first = scripts.findIndex(({ url }) => CHART_CODE.test(url));
    const cut = first === -1 ? scripts.length : first;
    const sizes = await Promise.all(scripts.map(({ size }) => size));
    const sum = (some: number[]) => some.reduce((total, size) => total + size, 0);
    return { before: sum(sizes.slice(0, cut)), chart: sum(sizes.slice(cut)), shift, ...paints };
  } finally {
    await context.close();
  }
}

/** What the Core Web Vitals call good, at a quarter of the speed of this machine's processor. Source: web.dev/articles/lcp */
const GOOD_LARGEST_MS = 2_500;
const VISITS = 3;

/** The visit of several whose largest paint came neither first nor last: other work on the machine delays some. */
async function typicalCost(browser: Browser, address: string): Promise<Cost> {
  const visits: Cost[] = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await cost(browser, address));
  const byPaint = visits.sort((a, b) => a.largest.at - b.largest.at);
  const typical = byPaint[Math.floor(VISITS / 2)];
  if (typical === undefined) throw new Error("No visit");
  return { ...typical, shift: Math.max(...visits.map(({ shift }) => shift)) };
}

/** First visits in Chromium at a quarter of the processor's speed: JavaScript before the chart code, the largest paint, layout shift. */
export async function benchPageCost(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-page-cost");
  const browser = await launchChromium();
  try {
    const body = (await (await fetch(`${server.address}/healthz`)).json()) as { articles: number };
    if (body.articles === 0) return [];
    const home = await (await fetch(`${server.address}/`)).text();
    const claim = /href="(\/articles\/[^"?]+\/claims\/[^"?]+)"/.exec(home)?.[1] ?? "/";
    const topic = /href="(\/topics\/[^"?]+)"/.exec(home)?.[1] ?? "/";
    const charts = await (await fetch(`${server.address}/charts`)).text();
    const chartPage = /href="(\/charts\/[^"?]+)/.exec(charts)?.[1] ?? "/charts";
    const measurements: Measurement[] = [];
    for (const path of ["/", claim, topic, "/compare", chartPage, "/charts", "/datasets/observations", "/sources"]) {
      const { before, chart, shift, first, largest } = await typicalCost(browser, server.address + path);
      const detail = `chart code ${chart.toFixed(0)} KB`;
      measurements.push({
        name: `page ${path}: JavaScript before charts`,
        measured: before,
        limit: 131,
        unit: "KB gzip",
        detail,
      });
      measurements.push({
        name: `page ${path}: largest contentful paint`,
        measured: largest.at,
        limit: GOOD_LARGEST_MS,
        unit: "ms",
        detail: `${CPU_SLOW_DOWN} × slow-down, median of ${VISITS} visits: ${largest.what}; anything at ${first.toFixed(0)}`,
      });
      measurements.push({
        name: `page ${path}: layout shift`,
        measured: shift,
        limit: 0.001,
        unit: "CLS",
        detail: `${CPU_SLOW_DOWN} × slow-down, most of ${VISITS} visits`,
      });
    }
    return measurements;
  } finally {
    await browser.close();
    await server.stop();
  }
}
