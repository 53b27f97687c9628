import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Three projects: `unit` (pure, and engine), `http` (against the built server), `browser` (Chromium on the built server). */
export default defineConfig({
  root,
  test: {
    root,
    maxWorkers: 2,
    projects: [
      {
        root,
        esbuild: { jsx: "automatic" },
        test: { name: "unit", root, include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
      },
      {
        root,
        test: {
          name: "http",
          root,
          include: ["tests/http/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: "browser",
          root,
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts"],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
