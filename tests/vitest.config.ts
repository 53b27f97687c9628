import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./support/longest-first.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Patience is no measure: a test that hangs ends, one that a busy machine slows down does not fail. */
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

/** Pure code, and the engine. */
const unit = {
  root,
  include: ["tests/unit/**/*.test.{ts,tsx}"],
  restoreMocks: true,
  unstubEnvs: true,
  ...PATIENCE,
};

/** Tests that measure the memory of their own process, where what other files left would count. */
const ALONE = "tests/unit/**/*.alone.test.ts";

/** What there is of ClickHouse alone. */
const ON_SERVER = "tests/unit/store/clickhouse/**/*.test.ts";

/** What the store answers, whichever engine it runs on: run over the built-in one in `unit`, over ClickHouse's in `engines`. */
const OVER_BOTH = [
  ON_SERVER,
  ...[
    "reads",
    "matching",
    "summaries",
    "observations",
    "extracts",
    "round-trip",
    "heavy",
    "hostile-text",
    "parquet",
    "wide-table.alone",
  ].map((name) => `tests/unit/store/${name}.test.ts`),
];

/**
 * Projects: `unit` and `unit-alone`, `engines` (needs tests/engines installed), `http` (against the built server), `browser` (Chromium on the built server). Files of one project share
 * their processes, and with them the modules that are loaded: loading these anew for each file takes a third of the unit tests’ time. So no
 * file may leave a change of what all share; what vitest itself has changed is put back after every test.
 */
export default defineConfig({
  root,
  test: {
    root,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        esbuild: { jsx: "automatic" },
        test: { ...unit, name: "unit", exclude: [ALONE, ON_SERVER], isolate: false },
      },
      { root, test: { ...unit, name: "unit-alone", include: [ALONE] } },
      {
        root,
        test: {
          ...unit,
          name: "engines",
          include: OVER_BOTH,
          globalSetup: ["tests/support/engine-server.ts"],
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: "http",
          root,
          include: ["tests/http/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts"],
          ...PATIENCE,
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: "browser",
          root,
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/servers.ts", "tests/support/one-chromium.ts"],
          ...PATIENCE,
          fileParallelism: false,
          isolate: false,
        },
      },
    ],
  },
});
