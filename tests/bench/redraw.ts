import type { Browser } from "playwright-core";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";
import { longestTask, openSlowly } from "./slow-page.ts";

const LIMIT = 100;
const RUNS = 5;

/** The longest task of a chart's page, in milliseconds, after another choice in a control; null where there is no other. */
async function taskOfChoice(browser: Browser, address: string, control: string): Promise<number | null> {
  const page = await openSlowly(browser);
  try {
    await page.goto(address, { waitUntil: "networkidle" });
    const select = page.locator(`select[name="${control}"]`).first();
    if ((await select.count()) === 0) return null;
    const values = await select
      .locator("option")
      .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? ""));
    const chosen = await select.inputValue();
    const other = values.filter((value) => value !== chosen && value !== "").at(-1);
    return other === undefined ? null : await longestTask(page, () => select.selectOption(other));
  } finally {
    await page.close();
  }
}

/** Charts of the shipped topics that have a control of this name, with the controls chosen. */
async function adjustable(origin: string): Promise<{ path: string; control: string }[]> {
  const home = await (await fetch(`${origin}/`)).text();
  const topics = new Set([...home.matchAll(/href="(\/topics\/[^"?]+)"/g)].map(([, path]) => path ?? ""));
  const found: { path: string; control: string }[] = [];
  for (const topic of topics) {
    const html = await (await fetch(origin + topic)).text();
    for (const [, chart] of html.matchAll(/<figure class="chart chart-in-grid" id="([^"]+)"/g)) {
      const path = `/charts/${chart}`;
      const page = await (await fetch(origin + path)).text();
      const control = ["edition", "measure", "unit"].find((name) => page.includes(`<select name="${name}"`));
      if (control !== undefined) found.push({ path, control });
    }
  }
  return found;
}

/** Changes a control of every chart that has one, on a processor four times slower: no task may hold the page for longer than 100 ms. */
export async function benchRedraw(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-redraw");
  const browser = await launchChromium();
  try {
    const measurements: Measurement[] = [];
    for (const { path, control } of await adjustable(server.address)) {
      const tasks: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const longest = await taskOfChoice(browser, server.address + path, control);
        if (longest !== null) tasks.push(longest);
      }
      if (tasks.length === 0) continue;
      tasks.sort((a, b) => a - b);
      const median = tasks[Math.floor(tasks.length / 2)] ?? 0;
      measurements.push({
        name: `redraw ${path}: longest task after another ${control}`,
        measured: median,
        limit: LIMIT,
        unit: "ms",
        detail: `median of ${tasks.length}, ${tasks[0]?.toFixed(0)} to ${tasks.at(-1)?.toFixed(0)}, ${CPU_SLOW_DOWN} × slow-down`,
      });
    }
    return measurements;
  } finally {
    await browser.close();
    server.stop();
  }
}
