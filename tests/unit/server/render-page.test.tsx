/** A render ends with its page: the reader who leaves stops it, and nothing of it hangs on the request's signal. */
import { getEventListeners } from "node:events";
import { Suspense, type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { renderPage, type RenderOptions } from "../../../app/server/render-page.ts";

const NEVER = new Promise<never>(() => undefined);

function Unready(): ReactNode {
  throw NEVER;
}

const READY = <p>all there is</p>;
const HALF = (
  <main>
    <Suspense fallback={<p>wait</p>}>
      <Unready />
    </Suspense>
  </main>
);

function options(signal: AbortSignal, more: Partial<RenderOptions> = {}): RenderOptions {
  const onError = vi.fn();
  return { nonce: "", whole: false, headOnly: false, signal, limitMs: 60_000, onError, ...more };
}

function listeners(signal: AbortSignal): number {
  return getEventListeners(signal, "abort").length;
}

test("leaves neither a listener nor a timer when the page was read", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const { signal } = new AbortController();
    const { body } = await renderPage(READY, options(signal));
    expect(await new Response(body).text()).toContain("all there is");
    await new Promise((resolve) => setImmediate(resolve));
    expect(listeners(signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("stops when the reader leaves before the page is whole", async () => {
  const leaving = new AbortController();
  const rendering = renderPage(HALF, options(leaving.signal, { whole: true }));
  setImmediate(() => leaving.abort());
  const { body } = await rendering;
  expect(await new Response(body).text()).toContain("wait");
  expect(listeners(leaving.signal)).toBe(0);
});

test("stops when nobody takes the rest of the page", async () => {
  const { signal } = new AbortController();
  const { body } = await renderPage(HALF, options(signal));
  await body?.cancel();
  await new Promise((resolve) => setImmediate(resolve));
  expect(listeners(signal)).toBe(0);
});

test("does not begin for a reader who has left already", async () => {
  const signal = AbortSignal.abort(new Error("gone"));
  await expect(renderPage(HALF, options(signal))).rejects.toThrow("gone");
});

test("stops at its limit and says so", async () => {
  const { signal } = new AbortController();
  const onError = vi.fn();
  const { body } = await renderPage(HALF, options(signal, { limitMs: 20, onError }));
  expect(await new Response(body).text()).toContain("wait");
  expect(onError).toHaveBeenCalledOnce();
  expect(listeners(signal)).toBe(0);
});

test("has no body where only the headers are asked for, and stops", async () => {
  const { signal } = new AbortController();
  const onError = vi.fn();
  expect(await renderPage(HALF, options(signal, { headOnly: true, onError }))).toEqual({ body: null, failed: false });
  expect(listeners(signal)).toBe(0);
  expect(onError).not.toHaveBeenCalled();
});

test("a frame that cannot be rendered is refused with its reason", async () => {
  const { signal } = new AbortController();
  function Broken(): ReactNode {
    throw new Error("broken");
  }
  await expect(renderPage(<Broken />, options(signal))).rejects.toThrow("broken");
  expect(listeners(signal)).toBe(0);
});
