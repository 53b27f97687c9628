import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeAdvice } from "../../app/server/node-line.ts";
import { SETTINGS } from "../../app/server/setting-docs.ts";
import { ended, startServer } from "../support/servers.ts";

const TINY = "tests/fixtures/packages/tiny";

function start(env: Record<string, string | undefined>, args: string[] = []) {
  const done = spawnSync(process.execPath, ["build/server/index.js", ...args], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: TINY, CACHE_DIR: ".cache/test-start", ...env },
    encoding: "utf8",
    timeout: 240_000,
  });
  return { code: done.status, output: done.stdout + done.stderr };
}

test("--help names every setting and ends", () => {
  const { code, output } = start({}, ["--help"]);
  expect(code).toBe(0);
  for (const { name } of SETTINGS) expect(output).toContain(name);
});

test("a setting that makes no sense is refused with what it should be", () => {
  const { code, output } = start({ PORT: "many" });
  expect(code).toBe(1);
  expect(output).toContain("PORT must be a whole number from 0 to 65535");
});

test("a port in use says so and how to choose another", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, output } = start({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} is in use. Choose another: PORT=${port + 1} npm run up`);
});

test("a folder without a package is refused with its issue", () => {
  const { code, output } = start({ DATA_DIR: "tests/fixtures" });
  expect(code).toBe(1);
  expect(output).toContain("datapackage.json");
});

test("a broken package keeps the server from starting, with the located issue", () => {
  const folder = mkdtempSync(join(tmpdir(), "broken-"));
  cpSync(TINY, folder, { recursive: true });
  const file = join(folder, "observations/weather.csv");
  const lines = readFileSync(file, "utf8").split("\n");
  lines[1] = (lines[1] ?? "").replace(/^[^,]+/, "no-such-publication");
  writeFileSync(file, lines.join("\n"));
  const { code, output } = start({ DATA_DIR: folder });
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain("observations/weather.csv:2");
  expect(output).toContain("no-such-publication");
});

const SERVER = "build/server";
/** What is loaded as a file of its own: native parts, and threads started from files. */
const BESIDE = ["@duckdb/node-bindings", "@napi-rs/canvas", "sharp", "tinypool"];

test("packages are part of the server's few files, in their quick kind, whatever NODE_ENV is", () => {
  const files = readdirSync(SERVER).filter((name) => name.endsWith(".js"));
  const texts = files.map((name) => readFileSync(join(SERVER, name), "utf8"));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/^(?:import|\} from)\b.*?"([^"]+)";$/gm)].map(([, name]) => name ?? ""),
  );
  const packages = new Set(named.filter((name) => !isBuiltin(name) && !name.startsWith("./")));
  expect([...packages].toSorted()).toEqual(BESIDE);
  const reactDom = texts.filter((text) => text.includes("react-dom-server.node."));
  expect(reactDom).not.toEqual([]);
  for (const text of reactDom) expect(text).not.toContain("react-dom-server.node.development");
});

test("neither the start nor a page loads the native parts that pictures need", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loaded-"));
  const hook = join(folder, "loaded.cjs");
  writeFileSync(hook, 'process.on("exit", () => console.log(process.report.getReport().sharedObjects.join("\\n")));');
  const env = { DATA_DIR: TINY, CACHE_DIR: ".cache/test-start", NODE_OPTIONS: `--require "${hook}"` };
  const server = await startServer(env);
  for (const path of ["/", "/datasets", "/sources"]) expect((await fetch(server.address + path)).status).toBe(200);
  server.process.kill("SIGTERM");
  await ended(server);
  rmSync(folder, { recursive: true });
  expect(server.said()).toContain("libduckdb");
  expect(server.said()).not.toMatch(/sharp|vips|skia|canvas/);
});

test("too few handles are one sentence at the start", () => {
  const done = spawnSync("sh", ["-c", 'ulimit -n 100; exec "$0" build/server/index.js', process.execPath], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: TINY, CACHE_DIR: ".cache/test-start" },
    encoding: "utf8",
    timeout: 240_000,
  });
  expect(done.status).toBe(1);
  expect((done.stdout + done.stderr).trim()).toBe(
    "This process may have 100 files open at once and needs 256 at least: raise the limit, for example with ulimit -n 1024.",
  );
});

test("a SITE_URL with a password is refused, and the password not repeated", () => {
  const { code, output } = start({ SITE_URL: "https://reader:secret@claims.example" });
  expect(code).toBe(1);
  expect(output).toContain("SITE_URL must have no user name and no password");
  expect(output).not.toContain("secret");
});

test("too little memory for the engine is one sentence that says what to set", () => {
  const { code, output } = start({ DATA_DIR: "data", ENGINE_MEMORY: "32MB", CACHE_DIR: ".cache/test-start-large" });
  expect(code).toBe(1);
  expect(output).toContain("set ENGINE_MEMORY higher");
  expect(output).not.toMatch(/^\s+at /m);
});

test("the start says once that its Node gets no security updates, where that is so", async () => {
  const server = await startServer({ DATA_DIR: TINY, CACHE_DIR: ".cache/test-start" });
  server.process.kill("SIGTERM");
  await ended(server);
  const advice = nodeAdvice(process.version);
  const told = server
    .said()
    .split("\n")
    .filter((line) => line.includes("security updates"));
  expect(told).toEqual(advice === null ? [] : [advice]);
});
