import { Tinypool } from "tinypool";
import type { PictureOrder, ThreadTask } from "./picture.ts";

/** In MB: for short-lived objects, and for all others. */
export interface ThreadHeap {
  maxYoungGenerationSizeMb: number;
  maxOldGenerationSizeMb?: number;
}

/** A drawing makes many short-lived objects: the usual nursery of 16 MiB costs a tenth of its time, a larger one than this only memory. */
const STANDARD_HEAP: ThreadHeap = { maxYoungGenerationSizeMb: 48 };

interface ThreadOptions {
  /** File of the worker. */
  worker: string;
  threads: number;
  /** What each may take, in MB. */
  heap?: ThreadHeap;
  /** Rest after a thread failed before another one is tried, in milliseconds. */
  restMs: number;
  log: (line: string) => void;
}

export interface Threads {
  /** The bytes of the picture; null where no thread could draw it, which is logged. */
  draw(order: PictureOrder): Promise<Uint8Array | null>;
  warm(): void;
  works(): boolean;
  close(): Promise<void>;
}

/** What an error says in one line. */
function wordsOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/**
 * Drawing threads that may fail: a machine without handles or memory starts none, and one may die under its work. Then all are let go, what
 * waited for them is refused, and after a rest one is tried again, until it answers. Nothing of this may end the process, as an error that
 * Tinypool emits and nobody hears would.
 */
export function createThreads({ worker, threads, heap = STANDARD_HEAP, restMs, log }: ThreadOptions): Threads {
  let pool: Tinypool | null = null;
  let working = true;
  let retry: NodeJS.Timeout | null = null;

  function start(): Tinypool {
    if (pool !== null) return pool;
    const made = new Tinypool({
      filename: worker,
      runtime: "worker_threads",
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 60_000,
      resourceLimits: heap,
      env: { ...process.env, NODE_ENV: "production" } as Record<string, string>,
    });
    made.on("error", (error: unknown) => broken(made, error));
    pool = made;
    return made;
  }

  function letGo(gone: Tinypool): Promise<void> {
    if (pool === gone) pool = null;
    for (const thread of gone.threads) letFail(thread);
    // A thread that never came up has no end to wait for.
    return gone.destroy().catch(() => undefined);
  }

  /** Once for each crew: its second thread fails for the reason that the first one did. */
  function broken(gone: Tinypool | null, error: unknown): void {
    if (gone !== null && gone !== pool) return;
    if (working) log(`The drawing threads failed, pictures are refused until they work again: ${wordsOf(error)}`);
    working = false;
    if (gone !== null) void letGo(gone);
    retry ??= setTimeout(tryAgain, restMs).unref();
  }

  /** Gives a task to the threads; fails as `broken` says where it is the thread's failure and not the task's own. */
  async function run(task: ThreadTask): Promise<Uint8Array | null> {
    let crew: Tinypool | null = null;
    try {
      crew = start();
      const bytes = (await crew.run(task)) as Uint8Array;
      if (!working) log("The drawing threads work again.");
      working = true;
      return bytes;
    } catch (error) {
      if (crew !== null && crew !== pool) return null;
      if (task === "ready?" || isThreadFailure(error)) broken(crew, error);
      else log(`A picture could not be drawn: ${wordsOf(error)}`);
      return null;
    }
  }

  function tryAgain(): void {
    retry = null;
    void run("ready?");
  }

  return {
    draw: (order) => (working ? run(order) : Promise.resolve(null)),
    warm: () => void run("ready?"),
    works: () => working,
    async close() {
      if (retry !== null) clearTimeout(retry);
      retry = null;
      if (pool !== null) await letGo(pool);
    },
  };
}

/**
 * Node's `once`, with which Tinypool waits for a thread's end, takes its listener off a thread that fails before that. Tinypool's threads lack
 * the method, and the TypeError would end the process.
 */
function letFail(thread: Tinypool["threads"][number]): void {
  Object.assign(thread, { removeListener: () => thread });
}

const RESOURCES = new Set(["EMFILE", "ENFILE", "ENOMEM", "EAGAIN"]);

/** A thread that did not start, died or found no handle while it loaded its code (a failed import stays failed); else the fault is the picture's own. */
function isThreadFailure(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_WORKER_") || RESOURCES.has(code) || /\b(?:EMFILE|ENFILE|ENOMEM)\b/.test(wordsOf(error));
}
