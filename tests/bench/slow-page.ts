/** A page on a processor that is made slower, and how long it keeps its reader waiting. */
import type { Browser, Page } from "playwright-core";
import { CPU_SLOW_DOWN } from "./chromium.ts";

/** Time for the answer and the whole drawing on a slow machine. */
export const SETTLE = 2_500;

const WATCH_TASKS = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
  }).observe({ type: "longtask", buffered: true });
`;

export async function openSlowly(browser: Browser, slowDown = CPU_SLOW_DOWN): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await page.addInitScript(WATCH_TASKS);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  return page;
}

/** The longest task of the page's thread while some work is done, in milliseconds; 0 where none took 50. */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.waitForTimeout(SETTLE);
  await page.evaluate("window.longest = 0");
  await work();
  await page.waitForTimeout(SETTLE);
  return Number(await page.evaluate("window.longest"));
}
