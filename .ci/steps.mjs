// Shared by up.mjs and verify.mjs: install and build only when something changed. Node's own modules only.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node 20.19 or newer is needed (24 is recommended); this is ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exit(1);
}

/** Runs a command in the project's folder, or one below it, with its output shown; returns its exit code. */
export function run(command, args, env = {}, folder = "") {
  const shell = process.platform === "win32";
  const cwd = join(root, folder);
  const done = spawnSync(command, args, { cwd, stdio: "inherit", shell, env: { ...process.env, ...env } });
  if (done.error) console.error(String(done.error));
  return done.status ?? 1;
}

function started(command, args, env, stdio) {
  return spawn(command, args, {
    cwd: root,
    stdio,
    shell: process.platform === "win32",
    env: { ...process.env, ...env },
  });
}

/** As `run`, and others may run beside it. @returns {Promise<number>} */
export function runBeside(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = started(command, args, env, "inherit");
    child.on("error", (error) => console.error(String(error)));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

/** Runs a command in the project's folder and gathers what it says. @returns {Promise<{ code: number, said: string }>} */
export function runQuietly(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = started(command, args, env, "pipe");
    let said = "";
    for (const output of [child.stdout, child.stderr]) output.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", (error) => (said += String(error)));
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function fingerprint(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of paths.sort())
    if (existsSync(path)) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest("hex");
}

/** Does the work unless `made` is there with this mark beside it. What fails half-way leaves no mark. @returns whether all is well */
function once(stamp, mark, made, work) {
  const path = join(root, stamp);
  if (existsSync(path) && existsSync(join(root, made)) && readFileSync(path, "utf8") === mark) return true;
  rmSync(path, { force: true });
  if (work() !== 0) return false;
  writeFileSync(path, mark);
  return true;
}

/**
 * Installs exactly what the package-lock.json of a folder pins, so that `made` is there afterwards. `command` of npm: "ci", which wants the
 * packages of all platforms in the lock, or one that does without.
 * @returns whether it could
 */
export function install(folder = "", made = "node_modules/vite", command = ["ci"]) {
  const mark = fingerprint(["package.json", "package-lock.json", ".npmrc"].map((name) => join(root, folder, name)));
  return once(join(folder, "node_modules/.installed"), mark, join(folder, made), () => {
    console.log(folder === "" ? "Installing …" : `Installing ${folder} …`);
    return run("npm", [...command, "--no-audit", "--no-fund", "--loglevel=error"], {}, folder);
  });
}

/** Builds client and server into build/ unless what they are made of is unchanged. @returns whether it could */
export function build() {
  const files = ["app", "public"].flatMap(filesBelow);
  const configs = ["package.json", "package-lock.json", "remix.config.ts", "tsconfig.json"].map((name) =>
    join(root, name),
  );
  return once("build/.built", fingerprint([...files, ...configs]), "build/server/index.js", () => {
    console.log("Building …");
    return run("npx", ["remix", "vite:build", "--config", "remix.config.ts", "--logLevel", "warn"]);
  });
}
