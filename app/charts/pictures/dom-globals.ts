import { parseHTML } from "linkedom";

const NAMES = [
  "document",
  "navigator",
  "HTMLElement",
  "HTMLIFrameElement",
  "SVGElement",
  "Element",
  "Node",
  "MutationObserver",
] as const;

/**
 * Gives this thread a browser's globals, which Recharts cannot render without (recharts#5997). Only a worker may call it:
 * the server's own thread must not look like a browser. Call it before React DOM is loaded.
 *
 * linkedom knows the tree and nothing of layout, styles or frames, and is a third faster than a browser's whole likeness.
 */
export function installDom(): void {
  const page = parseHTML("<!doctype html><html><body></body></html>");
  for (const name of NAMES) define(name, page[name]);
  define("window", globalThis);
  define("addEventListener", () => undefined);
  define("removeEventListener", () => undefined);
  define("requestAnimationFrame", (callback: (time: number) => void) =>
    setTimeout(() => callback(performance.now()), 16),
  );
  define("cancelAnimationFrame", clearTimeout);
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
