import type { Server } from "node:http";

/** All that ask a server to end: of systems that run it, of a terminal, of tools that restart it. */
const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const;

const SWEEP_MS = 100;

export interface Stop {
  /** Names the server once it listens; before, a signal ends the start at once. */
  serving(server: Server): void;
  /** Takes no new connections, lets work in flight end, closes, exits with `code`. */
  end(code: number): void;
}

interface StopOptions {
  /** Time for work in flight and for closing; what is left then is cut, and the exit code is 1. */
  seconds: number;
  close: () => Promise<void>;
  log: (line: string) => void;
}

/** Ends the process in order on a signal, or when told to. A second signal changes nothing. */
export function stopOnSignal({ seconds, close, log }: StopOptions): Stop {
  let server: Server | null = null;
  let stopping = false;

  function end(code: number): void {
    if (stopping) return;
    stopping = true;
    if (server === null) process.exit(code);
    const listening = server;
    setTimeout(() => {
      log(`Not all work ended within ${seconds} s (STOP_SECONDS): what was left is cut.`);
      process.exit(1);
    }, seconds * 1000).unref();
    // A connection that is kept alive falls idle only when its answer has been sent.
    setInterval(() => listening.closeIdleConnections(), SWEEP_MS).unref();
    listening.close(() => {
      close().then(
        () => process.exit(code),
        () => process.exit(1),
      );
    });
    listening.closeIdleConnections();
  }

  for (const signal of SIGNALS) process.on(signal, () => end(0));
  return {
    serving(started) {
      server = started;
    },
    end,
  };
}
