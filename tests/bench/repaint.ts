import type { Browser } from "playwright-core";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";

const LIMIT = 200;
const RUNS = 5;

/**
 * In the page: chooses another named scenario in the bar, and tells how long it takes until the frame is painted in which the headline
 * and the cards are the new scenario's, the server's answer included.
 */
const REPAINT = `
  (value) => new Promise((resolve) => {
    const front = document.querySelector(".front");
    const said = () => front.querySelector("h1").textContent;
    const before = said();
    const select = document.querySelector('.scenario-bar select[name="scenario"]');
    const seen = new MutationObserver(() => {
      if (said() === before) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
    });
    seen.observe(front, { subtree: true, childList: true, characterData: true });
    select.value = value;
    const begun = performance.now();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  })
`;

async function repaint(browser: Browser, address: string, scenario: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOW_DOWN });
    await page.goto(address, { waitUntil: "networkidle" });
    return Number(await page.evaluate(`(${REPAINT})(${JSON.stringify(scenario)})`));
  } finally {
    await page.close();
  }
}

/** Changes the scenario of the front page on a processor four times slower: all cards are painted anew within 200 ms. */
export async function benchRepaint(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-repaint");
  const browser = await launchChromium();
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await repaint(browser, `${server.address}/`, "latest"));
    times.sort((a, b) => a - b);
    return [
      {
        name: "repaint /: all cards after another scenario, with the answer",
        measured: times[Math.floor(times.length / 2)] ?? 0,
        limit: LIMIT,
        unit: "ms",
        detail: `median of ${times.length}, ${times[0]?.toFixed(0)} to ${times.at(-1)?.toFixed(0)}, ${CPU_SLOW_DOWN} × slow-down`,
      },
    ];
  } finally {
    await browser.close();
    server.stop();
  }
}
