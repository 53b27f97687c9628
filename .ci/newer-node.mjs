// The newer Node that verify runs the unit and HTTP tests on as well (tests/newer-node/package.json): npm has Node's builds as packages.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, root } from "./steps.mjs";

const FOLDER = "tests/newer-node";

function majorOf(version) {
  return Number(version.replace(/^v/, "").split(".")[0]);
}

/** Names of the packages; npm installs the one that is made for this platform, if there is one. */
function packages() {
  return Object.entries(JSON.parse(readFileSync(join(root, FOLDER, "package.json"), "utf8")).optionalDependencies);
}

/**
 * Installs the newer Node. `binary` is null where the Node at work is as new as that one already, and no second one is needed.
 * Where npm has none that runs here (Linux with musl, other processors), `ok` is false: tests that were not run do not count as passed.
 * @returns {{ ok: true, binary: string | null, version: string } | { ok: false, why: string }}
 */
export function newerNode() {
  const [[, wanted]] = packages();
  if (majorOf(process.version) >= majorOf(wanted)) return { ok: true, binary: null, version: process.version };
  if (!install(FOLDER, "node_modules")) return { ok: false, why: "it could not be installed" };
  const places = packages().map(([name]) => join(root, FOLDER, "node_modules", name, "bin"));
  const binary = places.flatMap((bin) => [join(bin, "node"), join(bin, "node.exe")]).find((path) => existsSync(path));
  if (binary === undefined) return { ok: false, why: `npm has none for ${process.platform} ${process.arch}` };
  const told = spawnSync(binary, ["--version"], { encoding: "utf8" });
  if (told.status !== 0) return { ok: false, why: `${binary} does not run here: ${told.error ?? told.stderr}` };
  return { ok: true, binary, version: told.stdout.trim() };
}

/** Environment in which this Node is also the one that a command named `node` finds. */
export function withNode(binary) {
  return { PATH: `${dirname(binary)}${delimiter}${process.env.PATH ?? ""}` };
}

// Run by itself it only installs: verify does so beside its checks.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(newerNode().ok ? 0 : 1);
