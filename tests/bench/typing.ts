import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CPU_SLOW_DOWN, launchChromium } from "./chromium.ts";
import type { Measurement } from "./engine.ts";
import { startBuilt } from "./http-servers.ts";
import { writeOutlookPackage } from "./outlook-package.ts";
import { openSlowly } from "./slow-page.ts";

const ROWS = 1_000_000;
const LIMIT = 100;
const TYPED = "IND_12";

/** Notes for every key the time from its press to the paint after it. */
const NOTE_PAINTS = `
  window.paints = [];
  document.addEventListener("keydown", () => {
    const pressed = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => window.paints.push(performance.now() - pressed)));
  }, true);
`;

/** Types in a filter over a million rows on a processor four times slower: each key is painted within 100 ms, in the median. */
export async function benchTyping(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "typing-"));
  await writeOutlookPackage(join(folder, "package"), ROWS);
  const server = await startBuilt(join(folder, "package"), join(folder, "cache"));
  const browser = await launchChromium();
  try {
    const page = await openSlowly(browser);
    await page.goto(`${server.address}/datasets/outlook`);
    await page.locator(".facet > summary", { hasText: "indicator" }).click();
    await page.evaluate(NOTE_PAINTS);
    // Slowly enough that answers arrive, and are drawn, between the keys.
    await page.getByLabel("indicator contains").pressSequentially(TYPED, { delay: 260 });
    await page.waitForFunction(`window.paints.length === ${TYPED.length}`);
    const paints = (await page.evaluate("window.paints")) as number[];
    paints.sort((a, b) => a - b);
    return [
      {
        name: "typing in a filter over a million rows: key to paint",
        measured: paints[Math.floor(paints.length / 2)] ?? Infinity,
        limit: LIMIT,
        unit: "ms",
        detail: `median of ${paints.length}, ${paints[0]?.toFixed(0)} to ${paints.at(-1)?.toFixed(0)}, ${CPU_SLOW_DOWN} × slow-down`,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
