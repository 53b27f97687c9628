// The picture of the rooms in docs/architecture.md, made from the import rules: `npm run rooms` writes it, `--check` says whether it is up to date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./steps.mjs";

const PAGE = join(root, "docs/architecture.md");
const START = "<!-- made by npm run rooms: start -->";
const END = "<!-- end -->";

const { forbidden } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
/** Rules about where a file stands. Those about packages, circles and types of import say nothing of rooms. */
const RULES = forbidden.filter(({ to }) => Object.keys(to).every((key) => key === "path" || key === "pathNot"));

/** Folders below a room in which more or less is allowed than in the rest of it. */
const PARTS = ["", "live/", "parts/", "pictures/"];

function rooms() {
  const folders = readdirSync(join(root, "app"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...folders.map(({ name }) => name), "paths"];
}

function filesOf(room) {
  return room === "paths" ? ["app/paths.ts"] : PARTS.map((part) => `app/${room}/${part}any.ts`);
}

function matches(path, pattern, groups = []) {
  return new RegExp(pattern.replace(/\$(\d)/g, (_, index) => groups[index] ?? "")).test(path);
}

function forbids({ from, to }, here, there) {
  if (from.path !== undefined && !matches(here, from.path)) return false;
  if (from.pathNot !== undefined && matches(here, from.pathNot)) return false;
  const groups = from.path === undefined ? [] : (new RegExp(from.path).exec(here) ?? []);
  if (to.path !== undefined && !matches(there, to.path, groups)) return false;
  return to.pathNot === undefined || !matches(there, to.pathNot, groups);
}

/** Whether some file of a room may import some file of another. */
function may(from, to) {
  return filesOf(from).some((here) => filesOf(to).some((there) => !RULES.some((rule) => forbids(rule, here, there))));
}

/** Room → rooms that it may import, those with the most arrows first: nobody stands above a room that it is imported by. */
function arrows() {
  const names = rooms();
  const list = names.map((from) => [from, names.filter((to) => to !== from && may(from, to))]);
  return new Map(list.sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0])));
}

/** Whether a room is reached by way of another: such an arrow is left out of the picture, not out of the table. */
function isImplied(all, from, to) {
  return all.get(from).some((between) => between !== to && all.get(between).includes(to));
}

function picture() {
  const all = arrows();
  const lines = [...all].flatMap(([from, targets]) =>
    targets.filter((to) => !isImplied(all, from, to)).map((to) => `  ${from} --> ${to}`),
  );
  const rows = [...all].map(([from, targets]) => [`\`${from}\``, targets.sort().join(", ") || "nothing of ours"]);
  return ["```mermaid", "flowchart TD", ...lines, "```", "", ...table(["room", "may import"], rows)].join("\n");
}

/** A table of two columns, padded as the formatter would. */
function table(head, rows) {
  const widths = [0, 1].map((index) => Math.max(...[head, ...rows].map((row) => row[index].length)));
  const line = (cells, fill = " ") => `| ${cells.map((cell, index) => cell.padEnd(widths[index], fill)).join(" | ")} |`;
  return [line(head), line(["", ""], "-"), ...rows.map((row) => line(row))];
}

const page = readFileSync(PAGE, "utf8");
const [before, rest = ""] = page.split(START);
const made = `${before}${START}\n\n${picture()}\n\n${END}${rest.split(END)[1] ?? "\n"}`;
if (process.argv.includes("--check")) {
  if (made === page) process.exit(0);
  console.error("docs/architecture.md does not show the import rules as they are: run npm run rooms");
  process.exit(1);
}
writeFileSync(PAGE, made);
