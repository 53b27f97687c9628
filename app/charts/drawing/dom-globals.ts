import { Window } from "happy-dom";

const NAMES = [
  "window",
  "document",
  "navigator",
  "HTMLElement",
  "HTMLIFrameElement",
  "SVGElement",
  "Element",
  "Node",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "MutationObserver",
  "ResizeObserver",
] as const;

/**
 * Gives this thread a browser's globals, which Recharts cannot render without (recharts#5997). Only a worker may call it:
 * the server's own thread must not look like a browser. Call it before React DOM is loaded.
 */
export function installDom(): Window {
  const window = new Window({ width: 1200, height: 900 });
  for (const name of NAMES) {
    const value = name === "window" ? window : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return window;
}
