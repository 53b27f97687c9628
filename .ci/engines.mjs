// The tests of the store over ClickHouse's engine (tests/engines), which is large: verify installs it, `up` never does.
// `npm run engines` installs it and runs them; with `install` it only installs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, root, run } from "./steps.mjs";

const FOLDER = "tests/engines";

/**
 * Installs the engine and starts it once.
 * @returns {{ ok: true } | { ok: false, why: string }} false where npm has none that runs here (Windows, Linux with musl): tests that were not run do not count as passed
 */
export function engines() {
  // Its packages for other platforms are not in every registry, so not in the lock: `npm ci` would want them there.
  if (!install(FOLDER, "node_modules/chdb", ["install", "--no-save"]))
    return { ok: false, why: "it could not be installed" };
  const asked = ["--input-type=module", "--eval", 'import { query } from "chdb"; console.log(query("select 6 * 7"));'];
  const told = spawnSync(process.execPath, asked, { cwd: join(root, FOLDER), encoding: "utf8" });
  if (told.status === 0 && told.stdout.trim() === "42") return { ok: true };
  return { ok: false, why: `it does not run on ${process.platform} ${process.arch}: ${told.error ?? told.stderr}` };
}

// Run by itself: verify has it installed beside its checks.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const there = engines();
  if (!there.ok) console.error(`ClickHouse's engine: ${there.why}`);
  if (!there.ok) process.exit(1);
  const tests = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "tests/vitest.config.ts"];
  process.exit(process.argv[2] === "install" ? 0 : run(process.execPath, [...tests, "--project=engines"]));
}
