import { expect, test } from "vitest";
import { readSettings } from "../../../app/server/settings.ts";

test("limits of memory, disk and crowds are divided among the workers; what one query needs is not", () => {
  const read = readSettings({ WORKERS: "4", CONNECTIONS: "1000", MAX_REQUESTS: "6", DRAWING_THREADS: "2" });
  expect(read).toMatchObject({
    ok: true,
    value: {
      workers: 4,
      connections: 250,
      maxRequests: 1,
      pageBytes: 8 << 20,
      drawing: { threads: 1, cacheBytes: 16 << 20 },
      limits: { extractCacheBytes: 256 << 20, memoryLimit: "191MiB", connections: 3 },
    },
  });
});

test("one process is the standard, text its log, and nothing tells of it", () => {
  expect(readSettings({})).toMatchObject({
    ok: true,
    value: { workers: 1, logFormat: "text", metrics: null, keepAliveSeconds: 75, drainSeconds: 0, maxRequests: 16 },
  });
  expect(readSettings({ METRICS_PORT: "0" })).toMatchObject({
    value: { metrics: { host: "127.0.0.1", port: 0 } },
  });
});

test.each([
  [{ WORKERS: "2", MEMORY: "512MB" }, "MEMORY=512MB is for one process; WORKERS is 2"],
  [{ WORKERS: "0" }, 'WORKERS must be a whole number from 1 to 64; it is "0"'],
  [{ LOG_FORMAT: "xml" }, 'LOG_FORMAT must be text or json; it is "xml"'],
  [{ METRICS_PORT: "on" }, 'METRICS_PORT must be a whole number from 0 to 65535, or not be set; it is "on"'],
  [{ KEEP_ALIVE_SECONDS: "0" }, 'KEEP_ALIVE_SECONDS must be a whole number from 1 to 3600 (seconds); it is "0"'],
])("%j is refused", (env, error) => {
  expect(readSettings(env as Record<string, string>)).toEqual({ ok: false, errors: [error] });
});
