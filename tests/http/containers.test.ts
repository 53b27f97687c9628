/** What Dockerfile and compose.yaml name is there. No container can be built where these tests run: they hold what can be held without one. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { expect, inject, test } from "vitest";
import { SETTINGS } from "../../app/server/setting-docs.ts";
import { readSettings } from "../../app/server/settings.ts";

const dockerfile = readFileSync("Dockerfile", "utf8").replace(/\\\n\s*/g, " ");
const compose = readFileSync("compose.yaml", "utf8");
const withDatabase = readFileSync("compose.clickhouse.yaml", "utf8");
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const names: readonly string[] = SETTINGS.map(({ name }) => name);

function lines(instruction: string): string[] {
  return [...dockerfile.matchAll(new RegExp(`^${instruction} (.*)$`, "gm"))].map(([, rest = ""]) => rest);
}

/** The settings that a text of `NAME=value` words has. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    lines("ENV").flatMap((line) => line.split(" ").map((word) => word.split("=") as [string, string])),
  );
}

test("every file that the image is made of exists and gets past .dockerignore", () => {
  const admitted = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  const copied = lines("COPY")
    .filter((line) => !line.startsWith("--from"))
    .flatMap((line) => line.split(" ").slice(0, -1));
  expect(copied.length).toBeGreaterThan(6);
  for (const path of copied) {
    const plain = path.replace(/^\.\//, "");
    expect(existsSync(plain), path).toBe(true);
    expect(admitted).toContain(plain);
  }
  for (const path of admitted)
    expect(
      copied.map((one) => one.replace(/^\.\//, "")),
      path,
    ).toContain(path);
});

test("it builds by the project's own script on a Node that it runs on, and runs as nobody special", () => {
  for (const [, script = ""] of dockerfile.matchAll(/npm run ([\w:]+)/g))
    expect(manifest.scripts).toHaveProperty(script);
  expect(lines("CMD").at(-1)).toBe(JSON.stringify(manifest.scripts.start?.split(" ")).replace(",", ", "));
  const bases = lines("FROM");
  expect(bases).toHaveLength(2);
  for (const base of bases) expect(base).toMatch(/^node:24-/);
  expect(lines("USER")).toEqual(["node"]);
  expect(dockerfile.indexOf("USER node")).toBeLessThan(dockerfile.indexOf('CMD ["node"'));
});

test("every setting that they name exists and is taken", () => {
  const { NODE_ENV, ...image } = environment();
  expect(NODE_ENV).toBe("production");
  for (const name of Object.keys(image)) expect(names).toContain(name);
  expect(readSettings(image)).toMatchObject({ ok: true });
  const named = [...(compose + withDatabase).matchAll(/^\s+([A-Z][A-Z_]+): "?([^"\n]*)"?$/gm)].map(
    ([, name = "", value = ""]) => [
      name,
      value.replace(/\$\{\w+:-([^}]*)\}/, "$1").replace(/\$\{\w+:\?[^}]*\}/, "given"),
    ],
  );
  const ours = named.filter(([name = ""]) => !name.startsWith("CLICKHOUSE_"));
  expect(ours.length).toBeGreaterThan(5);
  for (const [name = ""] of ours) expect(names).toContain(name);
  expect(readSettings({ ...image, ...(Object.fromEntries(ours) as Record<string, string>) })).toMatchObject({
    ok: true,
  });
});

test("a password of the database has to be given, and only where there is one", () => {
  expect(compose).not.toContain("PASSWORD");
  const passwords = withDatabase.match(/\$\{[^}]*PASSWORD[^}]*\}/g) ?? [];
  expect(passwords).toHaveLength(2);
  for (const password of passwords) expect(password).toMatch(/^\$\{STORE_PASSWORD:\?/);
  // It stands beside what the other file has.
  const services = (text: string) => [...text.matchAll(/^ {2}(site[\w-]*):/gm)].map(([, name]) => name);
  expect(services(withDatabase)).toEqual(services(compose));
});

test("work in flight has its time before the container is killed", () => {
  const stop = Number(SETTINGS.find(({ name }) => name === "STOP_SECONDS")?.standard);
  const drain = Number(/DRAIN_SECONDS: "(\d+)"/.exec(compose)?.[1]);
  const [alone = 0, replica = 0] = [...compose.matchAll(/stop_grace_period: (\d+)s/g)].map(([, seconds]) =>
    Number(seconds),
  );
  expect(alone).toBeGreaterThan(stop);
  expect(replica).toBeGreaterThan(stop + drain);
});

test("the question for its health is answered by a server that is ready, and by none that is not there", () => {
  const [, words = "[]"] = /CMD (\[.*\])/.exec(lines("HEALTHCHECK")[0] ?? "") ?? [];
  const [shell = "", ...rest] = JSON.parse(words) as string[];
  const ask = (port: string) => spawnSync(shell, rest, { env: { ...process.env, PORT: port }, timeout: 20_000 }).status;
  expect(ask(new URL(inject("tinySite")).port)).toBe(0);
  expect(ask("1")).not.toBe(0);
});

test("what the built server loads is installed without the tools", () => {
  const built = readdirSync("build/server").filter((name) => name.endsWith(".js"));
  const loaded = built.flatMap((name) =>
    [...readFileSync(`build/server/${name}`, "utf8").matchAll(/^(?:import|export)\b[^;"]*"([^".][^"]*)"/gm)].map(
      ([, from = ""]) => from,
    ),
  );
  const packages = new Set(
    loaded
      .filter((from) => !from.startsWith("node:"))
      .map((from) =>
        from
          .split("/")
          .slice(0, from.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
  );
  const own = [...packages].filter((name) => !builtinModules.includes(name));
  expect(own).toContain("sharp");

  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const kept = Object.entries(lock.packages).flatMap(([path, { dev, devOptional }]) =>
    dev || devOptional ? [] : [path.replace(/^node_modules\//, "")],
  );
  for (const name of own) expect(kept).toContain(name);
});
