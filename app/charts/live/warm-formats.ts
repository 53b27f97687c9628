/**
 * Has the browser read its rules for numbers and days before they are needed. It does so when the first is asked for, and in Chromium that one call takes
 * 30 ms, on a slow machine more than a tenth of a second: here it is a worker that waits for it, and the page finds it done. Where there can be
 * no worker, the first call takes its time.
 */
export function warmFormats(): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./locale-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = worker.onerror = () => {
      worker.terminate();
      resolve();
    };
  });
}
