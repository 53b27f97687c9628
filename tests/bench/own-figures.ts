import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import countries from "i18n-iso-countries";
import type { Page } from "playwright-core";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";
import { longestTask, openSlowly, SETTLE } from "./slow-page.ts";

const LIMIT = 100;
const RUNS = 3;
const FIRST_YEAR = 1900;
const YEARS = 201;

const DRAWN = `document.querySelector(".own-chart .chart-live[data-drawn=true], .own-compared svg") !== null && document.querySelector(".own-panel[aria-busy=false]") !== null`;

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

/** Where figures are tried: a claim's page, or the page that compares, where the indicator has to be chosen first. */
interface Tried {
  path: string;
  choosing: boolean;
}

/** The claim whose figures are the most bytes; null where no claim has figures. */
async function largestClaim(address: string): Promise<string | null> {
  const home = await (await fetch(`${address}/`)).text();
  const claims = new Set([...home.matchAll(/href="(\/articles\/[^"?]+\/claims\/[^"?]+)"/g)].map(([, path]) => path));
  const sizes = [...claims].map(async (path = "") => {
    const answer = await fetch(`${address}${path}/evidence.json`);
    return { path, bytes: answer.ok ? (await answer.arrayBuffer()).byteLength : 0 };
  });
  const [largest] = (await Promise.all(sizes)).sort((a, b) => b.bytes - a.bytes);
  return largest === undefined || largest.bytes === 0 ? null : largest.path;
}

/** Longest tasks of one visit: while a file is read and drawn, and while its mapping is changed. */
async function visit(page: Page, address: string, { path, choosing }: Tried, file: string): Promise<[number, number]> {
  await page.goto(address + path, { waitUntil: "networkidle" });
  await page.locator(".own button.primary").click();
  await page.locator(".own textarea:enabled").waitFor();
  // Found before, as looking for an element takes the page's time.
  const input = page.locator(".own input[type=file]");
  const given = await longestTask(page, async () => {
    await input.setInputFiles(file);
    if (choosing) await page.getByLabel("What is measured").selectOption({ label: "Real GDP growth" });
    await drawn(page);
  });
  await page.getByLabel("Who says so").focus();
  const changed = await longestTask(page, async () => {
    await page.keyboard.type("desk", { delay: 150 });
    await page.waitForTimeout(SETTLE);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await drawn(page);
  });
  return [given, changed];
}

/**
 * Gives a claim's page and the page that compares 50,000 figures on a processor four times slower, and changes how they are understood: no
 * task may hold the page for longer than 100 ms.
 */
export async function benchOwnFigures(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-own-figures");
  const browser = await launchChromium();
  const table = madeUpTable();
  const folder = mkdtempSync(join(tmpdir(), "own-figures-"));
  const file = join(folder, "made-up.csv");
  writeFileSync(file, table);
  const measured: Measurement[] = [];
  try {
    const claim = await largestClaim(server.address);
    if (claim === null) return [];
    for (const tried of [
      { path: claim, choosing: false },
      { path: "/compare", choosing: true },
    ]) {
      const visits: [number, number][] = [];
      for (let run = 0; run < RUNS; run++) {
        const page = await openSlowly(browser);
        visits.push(await visit(page, server.address, tried, file));
        await page.close();
      }
      const told = (name: string, tasks: number[]): Measurement => {
        tasks.sort((a, b) => a - b);
        return {
          name: `own figures on ${tried.path}: longest task ${name}`,
          measured: tasks[Math.floor(tasks.length / 2)] ?? 0,
          limit: LIMIT,
          unit: "ms",
          detail: `${table.split("\n").length - 1} rows, median of ${tasks.length}, ${tasks[0]?.toFixed(0)} to ${tasks.at(-1)?.toFixed(0)}, ${CPU_SLOW_DOWN} × slow-down`,
        };
      };
      measured.push(
        told(
          "while they are read and drawn",
          visits.map(([given]) => given),
        ),
        told(
          "when their mapping is changed",
          visits.map(([, changed]) => changed),
        ),
      );
    }
    return measured;
  } finally {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
