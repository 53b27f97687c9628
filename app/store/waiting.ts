/** Waits for something that others free, first come first asked, within a bounded time and a bounded crowd. */
import type { Result, StoreFailure } from "./store.ts";

const MOST_WAITING = 100;

function refuse(reason: "busy" | "cancelled", message: string): { ok: false; failure: StoreFailure } {
  return { ok: false, failure: { reason, message } };
}

export class Waiting {
  #sleepers: (() => void)[] = [];

  /** Something was freed: all who wait try again, in their order. */
  wake(): void {
    const sleepers = this.#sleepers;
    this.#sleepers = [];
    for (const sleeper of sleepers) sleeper();
  }

  /** Tries until `attempt` says true. "busy" after `waitMs`, or at once where too many wait. */
  async until(attempt: () => Promise<boolean>, waitMs: number, signal?: AbortSignal): Promise<Result<null>> {
    // Not the clock on the wall: somebody may set that back, and who waits would wait a day longer.
    const deadline = performance.now() + waitMs;
    for (;;) {
      if (signal?.aborted) return refuse("cancelled", "The request was cancelled.");
      // Asked for before the attempt: what is freed during it is not missed.
      const change = this.#change();
      if (await attempt()) {
        change.drop();
        return { ok: true, value: null };
      }
      const left = deadline - performance.now();
      if (left <= 0 || this.#sleepers.length > MOST_WAITING) {
        change.drop();
        return refuse("busy", "Too many large files are in use at once. Try again shortly.");
      }
      await change.wait(left, signal);
    }
  }

  #change(): { drop(): void; wait(ms: number, signal?: AbortSignal): Promise<void> } {
    let sleeper = () => undefined as void;
    const changed = new Promise<void>((resolve) => (sleeper = resolve));
    this.#sleepers.push(sleeper);
    const drop = () => {
      this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
    };
    return {
      drop,
      async wait(ms, signal) {
        // Aborted during the attempt: no event will tell.
        if (signal?.aborted) return drop();
        const timer = setTimeout(sleeper, ms);
        signal?.addEventListener("abort", sleeper, { once: true });
        await changed;
        clearTimeout(timer);
        signal?.removeEventListener("abort", sleeper);
        drop();
      },
    };
  }
}
