import { chromium, type Browser } from "playwright-core";

/** How much slower than this machine's the processor is made for measurements in the browser. */
export const CPU_SLOW_DOWN = 4;

/** Without these Chromium calls home at every start, and as root it needs to be told to run without its sandbox. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium that CHROMIUM names, else Debian's. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}
