import { writeSync } from "node:fs";

/** A place that lines are written to, which may fail for a while. */
export interface LineSink {
  /** Takes a text that ends with a line break. Never throws and never waits. */
  write(text: string): void;
  /** Tries once more to write what waits: at the end of the process. */
  flush(): void;
}

interface SinkOptions {
  /** Writes bytes and says how many it took; throws as fs.writeSync does. */
  put?: (bytes: Uint8Array) => number;
  /** Bytes that may wait for a slow reader. */
  most?: number;
  /** Pause before what waits is tried again, in milliseconds. */
  pauseMs?: number;
}

interface Entry {
  bytes: Uint8Array;
  /** Lost texts that this entry tells of; 0 for a text of its own. */
  tellsOf: number;
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
}

/**
 * Writes to a file descriptor (1 or 2) in a way that the site outlives: where the reader is gone (EPIPE) or the disk full (ENOSPC), texts are dropped
 * and counted, and their number is written once when writing works again; where the reader is slow (EAGAIN), texts wait, up to `most` bytes.
 * `process.stdout` would emit an error that ends the process, and never write again.
 */
export function createLineSink(fd: number, options: SinkOptions = {}): LineSink {
  const { put = (bytes: Uint8Array) => writeSync(fd, bytes), most = 1 << 20, pauseMs = 50 } = options;
  let waiting: Entry[] = [];
  let waitingBytes = 0;
  let lost = 0;
  let why = "";
  let cut = false;
  let timer: NodeJS.Timeout | null = null;

  function lose(count: number, code: string): void {
    lost += count;
    why = code;
  }

  function add(text: string, tellsOf: number): void {
    const bytes = new TextEncoder().encode(text);
    waiting.push({ bytes, tellsOf });
    waitingBytes += bytes.length;
  }

  function flush(): void {
    for (let entry = waiting[0]; entry !== undefined; entry = waiting[0]) {
      try {
        const taken = put(entry.bytes);
        waitingBytes -= taken;
        cut = taken < entry.bytes.length;
        if (cut) entry.bytes = entry.bytes.subarray(taken);
        else {
          waiting.shift();
          lost -= entry.tellsOf;
        }
      } catch (error) {
        if (codeOf(error) === "EAGAIN") {
          timer ??= setTimeout(again, pauseMs).unref();
          return;
        }
        lose(waiting.filter(({ tellsOf }) => tellsOf === 0).length, codeOf(error));
        waiting = [];
        waitingBytes = 0;
      }
    }
  }

  function again(): void {
    timer = null;
    flush();
  }

  return {
    write(text) {
      if (waitingBytes + text.length > most) return lose(1, "the reader is slow");
      const told = waiting.reduce((sum, { tellsOf }) => sum + tellsOf, 0);
      if (lost > told) {
        const words = `${lost - told} log entries before this line could not be written (${why})\n`;
        add(cut && waiting.length === 0 ? `\n${words}` : words, lost - told);
      }
      add(text, 0);
      flush();
    },
    flush,
  };
}
