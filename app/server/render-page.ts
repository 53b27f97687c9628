import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

export interface RenderOptions {
  nonce: string;
  /** Sent only when all of it is ready, as robots need it; otherwise as soon as the frame is. */
  whole: boolean;
  /** Only the status and headers are asked for: the render stops when they are known. */
  headOnly: boolean;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
  /** How long a render may go on, in ms; what is missing then stays out. */
  limitMs: number;
  /** What went wrong after the answer began. */
  onError: (error: unknown) => void;
}

export interface Rendered {
  /** null where only the headers were asked for. */
  body: ReadableStream<Uint8Array> | null;
  /** Whether something went wrong before the answer began. */
  failed: boolean;
}

/**
 * Renders a page to a stream. Rejects with what kept the frame from being rendered. The render is stopped when the client goes
 * away or the limit is reached; timer and listener go when it ends, because a listener that stays keeps the whole page: undici
 * holds the signal of a request for as long as a request made from it lives (nodejs/undici#5822), and the page holds that one.
 */
export function renderPage(element: ReactNode, options: RenderOptions): Promise<Rendered> {
  const { nonce, whole, headOnly, signal, limitMs, onError } = options;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    let begun = false;
    let over = false;
    let failed = false;
    function end(): void {
      over = true;
      clearTimeout(late);
      signal.removeEventListener("abort", stop);
    }
    function stop(): void {
      abort();
      end();
    }
    /** Called from inside React, sometimes while it stops: what it does next must wait until that is over. */
    function ready(): void {
      begun = true;
      if (headOnly) {
        end();
        queueMicrotask(abort);
        return resolve({ body: null, failed });
      }
      const body = new PassThrough();
      body.once("close", end);
      queueMicrotask(() => pipe(body));
      resolve({ body: createReadableStreamFromReadable(body) as ReadableStream<Uint8Array>, failed });
    }
    const { pipe, abort } = renderToPipeableStream(element, {
      nonce,
      [whole ? "onAllReady" : "onShellReady"]: ready,
      onShellError(error: unknown) {
        end();
        reject(error as Error);
      },
      onError(error: unknown) {
        failed = true;
        if (begun && !over) onError(error);
      },
    });
    const late = setTimeout(stop, limitMs);
    late.unref();
    signal.addEventListener("abort", stop, { once: true });
  });
}
