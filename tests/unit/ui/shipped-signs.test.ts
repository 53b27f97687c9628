import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const style = createRequire(import.meta.url).resolve("@fontsource-variable/inter/wght.css");
const OURS = "app/ui/styles/base.css";
/** Rooms whose words stand on pages. */
const ROOMS = ["charts", "own", "queries", "routes", "search", "tables", "ui", "verdicts", "wording"];

/** The signs that a style sheet's fonts are for, as pairs of first and last. */
function ranges(css: string): [number, number][] {
  return [...css.matchAll(/unicode-range:([^;}]+)/g)].flatMap(([, list = ""]) =>
    list.split(",").map((one): [number, number] => {
      const [first = "", last = first] = one.trim().slice(2).split("-");
      return [parseInt(first, 16), parseInt(last, 16)];
    }),
  );
}

/** What stands on pages: without comments, whose signs nobody sees. */
function shown(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

// Machines differ in the fonts that they have: a sign from one of those looks otherwise elsewhere, or is a box.
test("every sign on pages is in a shipped font", () => {
  const shipped = [...ranges(readFileSync(style, "utf8")), ...ranges(readFileSync(OURS, "utf8"))];
  const missing = new Map<string, string>();
  const files = ROOMS.flatMap((room) =>
    readdirSync(`app/${room}`, { recursive: true, encoding: "utf8" }).map((file) => `app/${room}/${file}`),
  );
  for (const file of files.filter((one) => /\.(tsx?|css)$/.test(one)))
    for (const sign of shown(readFileSync(file, "utf8")))
      if (!shipped.some(([first, last]) => sign.codePointAt(0)! >= first && sign.codePointAt(0)! <= last))
        missing.set(sign, file);
  missing.delete("\n");
  expect(Object.fromEntries(missing)).toEqual({});
});

// Of faces of one family that differ in weight or style the browser takes one alone: all letters would go.
test("the font of signs is for the weights of the other fonts", () => {
  const weights = (css: string) =>
    [...css.matchAll(/@font-face\s*\{[^}]*\}/g)]
      .filter(([face]) => face.includes('"Inter Variable"') || face.includes("'Inter Variable'"))
      .map(([face]) => /font-weight:\s*([^;}]+)/.exec(face)?.[1]);
  const all = [...weights(readFileSync(style, "utf8")), ...weights(readFileSync(OURS, "utf8"))];
  expect(all.length).toBeGreaterThan(2);
  expect(new Set(all)).toEqual(new Set(["100 900"]));
});
