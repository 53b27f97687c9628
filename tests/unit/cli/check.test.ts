import { expect, test } from "vitest";
import { check } from "../../../app/cli/check.ts";
import { copyOfTiny, TINY } from "../package/tiny-package.ts";

async function run(dir: string, options?: Parameters<typeof check>[2]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await check(dir, (line) => lines.push(line), options);
  return { code, lines };
}

test("a package in order: a line a table, a summary, exit code 0", async () => {
  const { code, lines } = await run(TINY);
  expect(code).toBe(0);
  expect(lines).toHaveLength(15);
  expect(lines[10]).toMatch(/^publications +7 rows +catalog\/publications\.csv +2023-06-15 to 2024-03-01$/);
  expect(lines.at(-1)).toBe("The package is in order: 14 tables, 102 rows, 0 errors, 0 warnings.");
});

test("a broken package: every issue first, exit code 1", async () => {
  const copy = copyOfTiny();
  copy.edit("catalog/areas.csv", (text) => text.replace("The Vale,group", "The Vale,town"));
  const { code, lines } = await run(copy.dir);
  expect(code).toBe(1);
  expect(lines[0]).toBe(
    'catalog/areas.csv:5: column kind: "town" [unknown-value] expected one of country, group, institution',
  );
  expect(lines.at(-1)).toMatch(/^The package is broken: .* 1 error, 0 warnings\.$/);
});

test("warnings pass, unless strict", async () => {
  const copy = copyOfTiny();
  copy.edit("catalog/indicators.csv", (text) => `${text}snow_days,Snow days,Days with snow.,days,0,weather,annual\n`);
  expect((await run(copy.dir)).code).toBe(0);
  expect((await run(copy.dir, { strict: true })).code).toBe(1);
});

test("as JSON for programs", async () => {
  const { code, lines } = await run(TINY, { format: "json" });
  expect(code).toBe(0);
  expect(JSON.parse(lines.join("\n"))).toMatchObject({
    ok: true,
    issues: [],
    tables: expect.arrayContaining([expect.objectContaining({ name: "observations", rows: 46 })]),
  });
});
