/** Codes of failures that belong to one connection, stream or thread: what was asked there has failed, nothing else has. */
const LOCAL = /^(?:ERR_STREAM_|ERR_HTTP_|ERR_WORKER_|ABORT_ERR$|ECONNRESET$|EPIPE$|EMFILE$|ENFILE$|ENOSPC$)/;

/**
 * Whether an error that nobody caught leaves the process as sound as it was: a system call failed for one file or connection (no handle left, client
 * gone, disk full, not allowed), or one stream or thread ended. Any other error was thrown in the middle of something: the state is unknown.
 */
export function isLocalFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "AbortError") return true;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof syscall === "string" || (typeof code === "string" && LOCAL.test(code));
}

interface GuardOptions {
  log: (line: string) => void;
  now: () => Date;
  /** Stops accepting, lets work end, exits with 1. */
  end: () => void;
}

function oneLine(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/\s*\n\s*/g, " | ");
}

/**
 * The last net under the server. A failure of one file, connection or thread is logged and the site goes on; so does a promise that failed without
 * anybody waiting for it, for that is one piece of work. An exception of any other kind ends the process in order.
 */
export function guardProcess({ log, now, end }: GuardOptions): void {
  process.on("uncaughtException", (error) => {
    const local = isLocalFailure(error);
    log(`${now().toISOString()} ${local ? "uncaught, going on" : "uncaught, ending"}: ${oneLine(error)}`);
    if (!local) end();
  });
  process.on("unhandledRejection", (reason) => {
    log(`${now().toISOString()} unhandled, going on: ${oneLine(reason)}`);
  });
}
