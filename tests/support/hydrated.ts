import type { Page } from "playwright-core";
import { vi } from "vitest";

/** Whether the page's scripts have taken it in hand; a page without the frame has none to wait for. */
function inHand(): boolean {
  const mark = document.querySelector(".theme-switch");
  return mark === null || Object.keys(mark).some((key) => key.startsWith("__react"));
}

/** React has the page in hand: what it does then, such as bringing the current page into a phone's navigation, is done. */
export async function hydrated(page: Page): Promise<void> {
  // Asked from outside: the page's own policy refuses what Playwright would wait with. A page that is being left answers nothing.
  await vi.waitUntil(() => page.evaluate(inHand).catch(() => false), { timeout: 60_000, interval: 40 });
}
