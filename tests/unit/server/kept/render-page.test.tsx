/** A render ends with its page: when nobody waits any more it stops, and nothing of it hangs on the signal. */
import { getEventListeners } from "node:events";
import { Suspense, type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { renderPage, type RenderOptions } from "../../../../app/server/kept/render-page.ts";

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
  return { mark: "", signal, limitMs: 60_000, onError: vi.fn(), ...more };
}

function listeners(signal: AbortSignal): number {
  return getEventListeners(signal, "abort").length;
}

test("gives the whole page, and leaves neither a listener nor a timer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const { signal } = new AbortController();
    const rendered = await renderPage(READY, options(signal));
    expect(rendered).toMatchObject({ ok: true, failed: false });
    expect(rendered.ok && new TextDecoder().decode(rendered.bytes)).toContain("all there is");
    expect(listeners(signal)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("what comes later is in the page too", async () => {
  let ready = false;
  const soon = Promise.resolve().then(() => (ready = true));
  function Late(): ReactNode {
    if (!ready) throw soon;
    return <p>the rest</p>;
  }
  const page = (
    <Suspense fallback={<p>wait</p>}>
      <Late />
    </Suspense>
  );
  const rendered = await renderPage(page, options(new AbortController().signal));
  const html = rendered.ok ? new TextDecoder().decode(rendered.bytes) : "";
  expect(html).toContain("the rest");
  expect(html).not.toContain("wait");
});

test("stops when all who waited have left, which is no error", async () => {
  const leaving = new AbortController();
  const onError = vi.fn();
  const rendering = renderPage(HALF, options(leaving.signal, { onError }));
  setImmediate(() => leaving.abort());
  expect(await rendering).toEqual({ ok: false, reason: "left" });
  expect(listeners(leaving.signal)).toBe(0);
  expect(onError).not.toHaveBeenCalled();
});

test("does not begin when nobody waits", async () => {
  const signal = AbortSignal.abort(new Error("gone"));
  expect(await renderPage(HALF, options(signal))).toEqual({ ok: false, reason: "left" });
});

test("over its limit it stops and says so, instead of giving half a page or an error", async () => {
  const { signal } = new AbortController();
  const onError = vi.fn();
  expect(await renderPage(HALF, options(signal, { limitMs: 1, onError }))).toEqual({ ok: false, reason: "late" });
  // Before its frame was there, an abort used to be an error like any other.
  expect(await renderPage(<Unready />, options(signal, { limitMs: 1, onError }))).toEqual({
    ok: false,
    reason: "late",
  });
  expect(onError).not.toHaveBeenCalled();
  expect(listeners(signal)).toBe(0);
});

test("a frame that cannot be rendered is refused with its reason; a part that cannot be makes the page a failed one", async () => {
  const { signal } = new AbortController();
  function Broken(): ReactNode {
    throw new Error("broken");
  }
  await expect(renderPage(<Broken />, options(signal))).rejects.toThrow("broken");
  const part = (
    <Suspense fallback={<p>wait</p>}>
      <Broken />
    </Suspense>
  );
  expect(await renderPage(part, options(signal))).toMatchObject({ ok: true, failed: true });
  expect(listeners(signal)).toBe(0);
});
