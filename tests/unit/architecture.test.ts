import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const page = readFileSync("docs/architecture.md", "utf8");

test("the picture of the rooms is the import rules' own", () => {
  const done = spawnSync(process.execPath, [".ci/rooms.mjs", "--check"], { encoding: "utf8" });
  expect(done.stderr).toBe("");
  expect(done.status).toBe(0);
});

test("every room is said what it is for, and shown with what it may import", () => {
  const rooms = readdirSync("app", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of rooms) {
    expect(page).toContain(`| \`app/${name}/\` `);
    expect(page).toMatch(new RegExp(`^\\| \`${name}\`\\s+\\|`, "m"));
  }
});

test("every folder of the rooms that show something is named", () => {
  for (const room of ["charts", "tables", "search", "verdicts", "ui"]) {
    const [line = ""] = new RegExp(`^\\| \`app/${room}/\`.*$`, "m").exec(page) ?? [];
    const folders = readdirSync(`app/${room}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(line).toContain(`\`${name}/\``);
  }
});

test("no arrow climbs: whoever is imported imports nobody above", () => {
  const arrows = new Map(
    [...page.matchAll(/^\| `([a-z]+)`\s+\| ([a-z, ]+?)\s*\|$/gm)].map(([, from = "", to = ""]) => [
      from,
      to.split(", "),
    ]),
  );
  expect(arrows.size).toBeGreaterThan(10);
  const reaches = (from: string, to: string): boolean =>
    (arrows.get(from) ?? []).some((next) => next === to || reaches(next, to));
  for (const room of arrows.keys()) expect(reaches(room, room), room).toBe(false);
});
