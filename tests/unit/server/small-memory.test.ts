/** One setting for a machine of 512 MB: what Node and the C library take only at the start, and defaults that give way to what is set by hand. */
import { expect, test } from "vitest";
import { readSettings } from "../../../app/server/settings.ts";
import { smallEnvironment as environment } from "../../../app/server/small-memory.ts";

function smallEnvironment(env: Record<string, string | undefined>) {
  return environment({ NODE_ENV: "production", ...env });
}

test("the server starts itself again once, and leaves what was set by hand", () => {
  const env = smallEnvironment({ MEMORY: "512MB", PORT: "1", NODE_OPTIONS: "--max-old-space-size=100" });
  expect(env).toMatchObject({ PORT: "1", MALLOC_ARENA_MAX: "1" });
  // Of two the last one counts.
  expect(env?.NODE_OPTIONS).toMatch(/--max-semi-space-size=2 --max-old-space-size=100$/);
  expect(smallEnvironment(env ?? {})).toBeNull();
  expect(smallEnvironment({})).toBeNull();
  expect(smallEnvironment({ MEMORY: "" })).toBeNull();
});

test("all that takes memory is smaller, unless it is set", () => {
  const small = readSettings({ MEMORY: "512MB", PAGE_MEMORY: "8MiB" });
  expect(small).toMatchObject({
    ok: true,
    value: {
      pageBytes: 8 << 20,
      drawing: { threads: 1, cacheBytes: 4 << 20, heap: { maxYoungGenerationSizeMb: 8 } },
      limits: { memoryLimit: "76MiB", connections: 2 },
    },
  });
  expect(readSettings({})).toMatchObject({ ok: true, value: { drawing: { threads: 2, heap: undefined } } });
  expect(readSettings({ MEMORY: "1GB" })).toEqual({
    ok: false,
    errors: ['MEMORY must be 512MB, or not be set; it is "1GB"'],
  });
});
