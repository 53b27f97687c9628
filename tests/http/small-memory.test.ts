/**
 * With MEMORY=512MB the server starts itself again, in its own place or (before Node 22.15) as a child: whoever started it does not notice. Runs on
 * whichever Node runs the tests.
 */
import { expect, onTestFinished, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

const SMALL = { DATA_DIR: "tests/fixtures/packages/tiny", MEMORY: "512MB", STOP_SECONDS: "60" };

test.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const)(
  "%s ends it in order, and its log arrives",
  async (signal) => {
    const server = await startServer({ ...SMALL, CACHE_DIR: `.cache/test-small-${signal}` });
    onTestFinished(() => void server.process.kill("SIGKILL"));
    expect((await fetch(`${server.address}/about`)).status).toBe(200);
    server.process.kill(signal);
    expect(await ended(server)).toBe(0);
    expect(server.said()).toMatch(/GET \/about 200/);
    // Nothing of it stays behind.
    await expect(fetch(`${server.address}/about`)).rejects.toThrow();
  },
);

test("what keeps it from starting is its exit code and its words", async () => {
  const start = startServer({ ...SMALL, CACHE_DIR: ".cache/test-small-none", MAX_REQUESTS: "none" });
  await expect(start).rejects.toThrow(/ended with 1:[^]*MAX_REQUESTS/);
});
