import type { Server, ServerResponse } from "node:http";
import { sendNobody } from "./ready.ts";

/** All that ask a server to end: of systems that run it, of a terminal, of tools that restart it. */
export const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const;

const SWEEP_MS = 100;
/** A request that is on its way when the signal comes is read within this time. */
const GRACE_MS = 500;

export interface Stop {
  /** Names the server once it listens, and what ends connections that ask nothing; before, a signal ends the start at once. */
  serving(server: Server, closeSilent: () => void): void;
  /** Takes no new connections, lets work in flight end, closes, exits with `code`. */
  end(code: number): void;
}

interface StopOptions {
  /** Time after a signal in which it says that it is not ready and answers on, each connection for one answer more. */
  drainSeconds: number;
  /** Time after that for work in flight and for closing; what is left then is cut, and the exit code is 1. */
  seconds: number;
  close: () => Promise<void>;
  log: (line: string) => void;
}

/** Ends the process in order on a signal, or when told to. A second signal changes nothing. */
export function stopOnSignal({ drainSeconds, seconds, close, log }: StopOptions): Stop {
  let serving: { server: Server; closeSilent: () => void } | null = null;
  let stopping = false;
  /** Ends what is being drained at once; null while nothing is. */
  let hurry: ((code: number) => void) | null = null;

  function cease(server: Server, closeSilent: () => void, code: number): void {
    setTimeout(() => {
      log(`Not all work ended within ${seconds} s (STOP_SECONDS): what was left is cut.`);
      process.exit(1);
    }, seconds * 1000).unref();
    // A connection that is kept alive falls idle only when its answer has been sent.
    setInterval(() => server.closeIdleConnections(), SWEEP_MS).unref();
    setTimeout(closeSilent, GRACE_MS).unref();
    server.close(() => {
      close().then(
        () => process.exit(code),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
  }

  function end(code: number, drain = 0): void {
    // Of unknown state it answers nobody any longer.
    if (stopping && code !== 0) hurry?.(code);
    if (stopping) return;
    stopping = true;
    sendNobody();
    if (serving === null) process.exit(code);
    const { server, closeSilent } = serving;
    if (drain === 0) return cease(server, closeSilent, code);
    // Told so, a balancer opens another connection elsewhere instead of asking on one that is about to end.
    server.prependListener("request", (_request, response: ServerResponse) => {
      response.shouldKeepAlive = false;
    });
    const over = (final: number): void => {
      clearTimeout(drained);
      hurry = null;
      cease(server, closeSilent, final);
    };
    const drained = setTimeout(() => over(code), drain * 1000);
    hurry = over;
  }

  for (const signal of SIGNALS) process.on(signal, () => end(0, drainSeconds));
  return {
    serving(server, closeSilent) {
      serving = { server, closeSilent };
    },
    end: (code) => end(code),
  };
}
