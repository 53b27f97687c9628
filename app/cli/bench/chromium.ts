/** How much slower than this machine's the processor is made for measurements in the browser. */
export const CPU_SLOW_DOWN = 4;

/** Chromium without a sandbox (as root in a container) and without calls of its own to the network. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
