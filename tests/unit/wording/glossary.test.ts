import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GLOSSARY } from "../../../app/wording/glossary.ts";

test("terms stand in alphabetical order, each with an anchor of its own", () => {
  const terms = GLOSSARY.map(({ term }) => term);
  expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, "en")));
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
});

test("every link to a term leads to one that is explained", () => {
  const known = new Set(GLOSSARY.map(({ id }) => id));
  const app = new URL("../../../app", import.meta.url).pathname;
  const asked = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .flatMap((file) => [...readFileSync(join(app, file), "utf8").matchAll(/<Term id="([^"]+)"|termPath\("([^"]+)"\)/g)])
    .map(([, term, linked = ""]) => term ?? linked);
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
});
