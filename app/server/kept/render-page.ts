import { Writable } from "node:stream";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

export interface RenderOptions {
  /** Put on every script as its `nonce`, by which the page's own scripts are known afterwards. */
  mark: string;
  /** Aborted when nobody waits for the page any more. */
  signal: AbortSignal;
  /** How long a render may go on, in ms. */
  limitMs: number;
  /** What went wrong within the page's frame. */
  onError: (error: unknown) => void;
}

export type Rendered =
  /** `failed`: something went wrong inside and its place holder stands in the page. */
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; failed: boolean }
  /** Nobody waits any more, or it took longer than its limit. */
  | { ok: false; reason: "left" | "late" };

/** Takes a page at once: nothing of it is sent before all of it is there. */
function collector(done: (bytes: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Uint8Array[] = [];
  return new Writable({
    highWaterMark: 1 << 30,
    write(chunk: Uint8Array, _encoding, next) {
      chunks.push(chunk);
      next();
    },
    final(next) {
      next();
      done(Buffer.concat(chunks));
    },
  });
}

/**
 * Renders a whole page. Rejects with what kept its frame from being rendered. Timer and listener go when the render ends, because a
 * listener that stays keeps the whole page: undici holds the signal of a request for as long as a request made from it lives
 * (nodejs/undici#5822), and the page holds that one.
 */
export function renderPage(element: ReactNode, options: RenderOptions): Promise<Rendered> {
  const { mark, signal, limitMs, onError } = options;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve({ ok: false, reason: "left" });
    let over = false;
    let failed = false;
    function end(): void {
      over = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", left);
    }
    function stop(reason: "left" | "late"): void {
      if (over) return;
      end();
      abort();
      resolve({ ok: false, reason });
    }
    const left = () => stop("left");
    const { pipe, abort } = renderToPipeableStream(element, {
      nonce: mark,
      // All is there when the page is written: a part that was loaded late stands in its place, not behind a script that moves it there.
      progressiveChunkSize: Infinity,
      onAllReady() {
        if (over) return;
        const destination = collector((bytes) => {
          if (over) return;
          end();
          resolve({ ok: true, bytes, failed });
        });
        // Called from inside React: what it does next must wait until that is over.
        queueMicrotask(() => pipe(destination));
      },
      onShellError(error: unknown) {
        if (over) return;
        end();
        reject(error as Error);
      },
      onError(error: unknown) {
        failed = true;
        if (!over) onError(error);
      },
    });
    const timer = setTimeout(() => stop("late"), limitMs);
    timer.unref();
    signal.addEventListener("abort", left, { once: true });
  });
}
