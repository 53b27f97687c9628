import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import type { Page } from "playwright-core";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";

const LIMIT = 100;
const RUNS = 3;
/** Time for the drawing on a slow machine. */
const SETTLE = 2_500;
const FIRST_YEAR = 1900;
const YEARS = 201;

const WATCH_TASKS = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });
`;

const DRAWN = `document.querySelector(".own-chart .chart-live[data-drawn=true]") !== null && document.querySelector(".own-panel[aria-busy=false]") !== null`;

/** Asked for seldom: asking takes the page's time, too. */
async function drawn(page: Page): Promise<void> {
  while (!(await page.evaluate(DRAWN))) await page.waitForTimeout(500);
}

/** A figure for each country and year: 50,000 rows. */
function madeUpTable(): string {
  const lines = ["country;year;value"];
  Object.keys(countries.getAlpha3Codes()).forEach((area, place) => {
    for (let year = 0; year < YEARS; year++)
      lines.push(`${area};${FIRST_YEAR + year};${((place * 7 + year * 3) % 130) / 10}`.replace(".", ","));
  });
  return lines.join("\n");
}

/** The longest task of the page's thread while some work is done, in milliseconds; 0 where none took 50. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(SETTLE);
  await page.evaluate("window.longest = 0");
  await work();
  await page.waitForTimeout(SETTLE);
  return Number(await page.evaluate("window.longest"));
}

/** Gives a claim's page 50,000 figures on a processor four times slower, and changes how they are understood: no task may hold the page for longer than 100 ms. */
export async function benchOwnFigures(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-own-figures");
  const browser = await launchChromium();
  const table = madeUpTable();
  const folder = mkdtempSync(join(tmpdir(), "own-figures-"));
  const file = join(folder, "made-up.csv");
  writeFileSync(file, table);
  try {
    const home = await (await fetch(`${server.address}/`)).text();
    const claims = new Set([...home.matchAll(/href="(\/articles\/[^"?]+\/claims\/[^"?]+)"/g)].map(([, path]) => path));
    const sizes = [...claims].map(async (path) => {
      const answer = await fetch(`${server.address}${path}/evidence.json`);
      return { path, bytes: answer.ok ? (await answer.arrayBuffer()).byteLength : 0 };
    });
    const [largest] = (await Promise.all(sizes)).sort((a, b) => b.bytes - a.bytes);
    if (largest === undefined || largest.bytes === 0) return [];
    const given: number[] = [];
    const changed: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const session = await page.context().newCDPSession(page);
      await page.addInitScript(WATCH_TASKS);
      await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOW_DOWN });
      await page.goto(server.address + largest.path, { waitUntil: "networkidle" });
      await page.locator(".own button.primary").click();
      await page.locator(".own textarea:enabled").waitFor();
      // Found before, as looking for an element takes the page's time.
      const input = page.locator(".own input[type=file]");
      given.push(
        await longestTask(page, async () => {
          await input.setInputFiles(file);
          await drawn(page);
        }),
      );
      await page.getByLabel("Who says so").focus();
      changed.push(
        await longestTask(page, async () => {
          await page.keyboard.type("desk", { delay: 150 });
          await page.waitForTimeout(SETTLE);
          await page.keyboard.press("Tab");
          await page.keyboard.press("Tab");
          await page.keyboard.press("ArrowDown");
          await drawn(page);
        }),
      );
      await page.close();
    }
    const rows = table.split("\n").length - 1;
    const told = (name: string, tasks: number[]): Measurement => {
      tasks.sort((a, b) => a - b);
      return {
        name: `own figures on ${largest.path}: longest task ${name}`,
        measured: tasks[Math.floor(tasks.length / 2)] ?? 0,
        limit: LIMIT,
        unit: "ms",
        detail: `${rows} rows, median of ${tasks.length}, ${tasks[0]?.toFixed(0)} to ${tasks.at(-1)?.toFixed(0)}, ${CPU_SLOW_DOWN} × slow-down`,
      };
    };
    return [told("while they are read and drawn", given), told("when their mapping is changed", changed)];
  } finally {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
