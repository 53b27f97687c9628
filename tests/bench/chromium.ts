import { chromium, type Browser, type BrowserServer } from "playwright-core";

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

const options = { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS };

/** The Chromium that CHROMIUM names, else Debian's. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(options);
}

/** One that other processes drive, by way of its `wsEndpoint()`. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer(options);
}

export function connectToChromium(endpoint: string): Promise<Browser> {
  return chromium.connect(endpoint);
}
