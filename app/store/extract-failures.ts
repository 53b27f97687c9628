/** Why there is no extract, in words for the reader; and the file system's errors as such reasons. */
import type { Result, StoreFailure } from "./store.ts";

export const CANCELLED: Result<never> = {
  ok: false,
  failure: { reason: "cancelled", message: "The request was cancelled." },
};

const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const BARRED: ReadonlySet<string> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "EIO",
  "ENOENT",
  "ENOTDIR",
  "EBUSY",
  "ESTALE",
]);
const BUSY: ReadonlySet<string> = new Set(["EMFILE", "ENFILE", "ENOMEM"]);

/** The server's disk is full, or its folder cannot be used: a 503, since the operator may mend it. */
export function diskFailure(full: boolean): { ok: false; failure: StoreFailure } {
  const message = full
    ? "The server has no room on its disk to make this just now. Try again later."
    : "The server cannot use its folder for files just now. Try again later.";
  return { ok: false, failure: { reason: "disk", message } };
}

/** The file would exceed the whole cache. */
export function tooLarge(bytes: number): Result<never> {
  const size = Math.round(bytes / (1 << 20));
  return {
    ok: false,
    failure: {
      reason: "too-large",
      message: `The file would have about ${size} MiB, more than the server keeps. Narrow the filters.`,
    },
  };
}

/** It grew past what was expected of it and others' files leave no more. */
export function noRoom(): Result<never> {
  const message = "Other files take all the room that the server keeps for them. Try again shortly.";
  return { ok: false, failure: { reason: "busy", message } };
}

/** An error of the file system as the reader's reason, with one line for the log; any other error is a fault of ours and is thrown. */
export function asFailure(error: unknown, log: (line: string) => void): Result<never> {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  if (!FULL.has(code) && !BARRED.has(code) && !BUSY.has(code)) throw error;
  log(String(error));
  if (BUSY.has(code))
    return { ok: false, failure: { reason: "busy", message: "Too many files are open at once. Try again shortly." } };
  return diskFailure(FULL.has(code));
}
