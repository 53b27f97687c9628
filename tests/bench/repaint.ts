import type { Browser, Page } from "playwright-core";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";
import { openSlowly } from "./slow-page.ts";
import { median } from "./stopwatch.ts";

const LIMIT = 200;
const RUNS = 5;

interface Repaint {
  /** Milliseconds from the choice to the end of the server's answer, 0 where the page had it already, and from there to the painted frame. */
  answer: number;
  paint: number;
}

/**
 * In the page: chooses another named scenario in the bar, and tells when the server's answer was whole and when the frame was painted in which the
 * headline and the cards are the new scenario's.
 */
const REPAINT = `
  (value) => new Promise((resolve) => {
    const front = document.querySelector(".front");
    const said = () => front.querySelector("h1").textContent;
    const before = said();
    const select = document.querySelector('.scenario-bar select[name="scenario"]');
    performance.clearResourceTimings();
    const seen = new MutationObserver(() => {
      if (said() === before) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        const end = performance.now();
        const answers = performance.getEntriesByType("resource").filter(({ name }) => name.includes("scenario=" + value + "&_routes"));
        const answered = Math.max(begun, ...answers.map(({ responseEnd }) => responseEnd));
        performance.mark("bench-painted");
        resolve({ answer: answered - begun, paint: end - answered });
      }));
    });
    seen.observe(front, { subtree: true, childList: true, characterData: true });
    select.value = value;
    performance.mark("bench-chosen");
    const begun = performance.now();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  })
`;

/** In the page: whether React has taken over the list of scenarios. */
const IS_LIVE = `Object.keys(document.querySelector('.scenario-bar select[name="scenario"]')).some((name) => name.startsWith("__react"))`;

/** Nobody opens a list and chooses in it at once. */
const READING_MS = 800;

/** Opens the page as a reader would who turns to the list; once the page has asked for what that choice leads to, `choose` gets it. */
async function readyToChoose<T>(
  browser: Browser,
  address: string,
  { scenario, slowDown }: { scenario: string; slowDown: number },
  choose: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await openSlowly(browser, slowDown);
  try {
    await page.goto(address, { waitUntil: "networkidle" });
    while (!(await page.evaluate(IS_LIVE))) await page.waitForTimeout(50);
    const ready = page.waitForResponse((answer) => answer.url().includes(`scenario=${scenario}&_routes`), {
      timeout: 120_000,
    });
    await page.locator('.scenario-bar select[name="scenario"]').focus();
    await (await ready).finished();
    await page.waitForTimeout(READING_MS);
    return await choose(page);
  } finally {
    await page.close();
  }
}

async function repaint(browser: Browser, address: string, scenario: string): Promise<Repaint> {
  return readyToChoose(browser, address, { scenario, slowDown: CPU_SLOW_DOWN }, async (page) => {
    return (await page.evaluate(`(${REPAINT})(${JSON.stringify(scenario)})`)) as Repaint;
  });
}

interface TraceEvent {
  name: string;
  /** Microseconds that the thread has had of a processor. */
  tts?: number;
}

/** Milliseconds that the page's own thread has a processor from the choice to the painted frame: what else runs on the machine is not in it. */
async function threadTime(browser: Browser, address: string, scenario: string): Promise<number> {
  return readyToChoose(browser, address, { scenario, slowDown: 1 }, async (page) => {
    await browser.startTracing(page, { categories: ["blink.user_timing"] });
    await page.evaluate(`(${REPAINT})(${JSON.stringify(scenario)})`);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const at = (name: string) => traceEvents.find((event) => event.name === name)?.tts ?? Number.NaN;
    return (at("bench-painted") - at("bench-chosen")) / 1000;
  });
}

/** Changes the scenario of the front page on a processor four times slower: all cards are painted anew within 200 ms. */
export async function benchRepaint(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-repaint");
  const browser = await launchChromium();
  try {
    const cold = performance.now();
    await (await fetch(`${server.address}/?scenario=before-invasion`)).text();
    const unasked = performance.now() - cold;
    const runs: Repaint[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await repaint(browser, `${server.address}/`, "latest"));
    const thread: number[] = [];
    for (let run = 0; run < RUNS; run++) thread.push(await threadTime(browser, `${server.address}/`, "latest"));
    const whole = runs.map(({ answer, paint }) => answer + paint);
    const answer = median(runs.map((one) => one.answer));
    const paint = median(runs.map((one) => one.paint));
    return [
      {
        name: "repaint /: the same, as time of a processor for the page's thread, at a quarter of the speed",
        measured: median(thread) * CPU_SLOW_DOWN,
        limit: LIMIT,
        unit: "ms",
        detail: `${CPU_SLOW_DOWN} × ${median(thread).toFixed(1)}, median of ${thread.length}, ${Math.min(...thread).toFixed(1)} to ${Math.max(...thread).toFixed(1)} at full speed`,
      },
      {
        name: "repaint /: all cards after another scenario of the list, with the answer",
        measured: median(whole),
        limit: LIMIT,
        unit: "ms",
        detail:
          `median of ${runs.length}, ${Math.min(...whole).toFixed(0)} to ${Math.max(...whole).toFixed(0)}, ${CPU_SLOW_DOWN} × slow-down: answer ${answer.toFixed(0)}, ` +
          `reading, drawing and painting ${paint.toFixed(0)}; the server's first page of a scenario that nobody asked for, with its start: ${unasked.toFixed(0)}`,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
