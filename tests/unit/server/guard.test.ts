import { expect, test } from "vitest";
import { isLocalFailure } from "../../../app/server/guard.ts";

test.each(["EPIPE", "ECONNRESET", "EMFILE", "ERR_WORKER_INIT_FAILED", "ERR_STREAM_PREMATURE_CLOSE"])(
  "%s is the failure of one connection, file or thread",
  (code) => expect(isLocalFailure(Object.assign(new Error(code), { code }))).toBe(true),
);

test("a system call that failed is one file's failure, a mistake in the code is not", () => {
  expect(isLocalFailure(Object.assign(new Error("x"), { code: "EACCES", syscall: "unlink" }))).toBe(true);
  expect(isLocalFailure(new TypeError("x is not a function"))).toBe(false);
  expect(isLocalFailure("text")).toBe(false);
});
