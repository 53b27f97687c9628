import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderDictionary } from "../../../app/cli/dictionary.ts";
import type { Descriptor } from "../../../app/package/descriptor.ts";
import { openDescriptor } from "../../../app/package/open-descriptor.ts";
import { TINY } from "../package/tiny-package.ts";

async function descriptorOf(dir: string): Promise<Descriptor> {
  const { descriptor } = await openDescriptor(dir, false);
  if (!descriptor) throw new Error(`${dir} is broken`);
  return descriptor;
}

test("docs/data-dictionary.md is what the descriptor says (npm run cli -- dictionary)", async () => {
  const written = readFileSync(new URL("../../../docs/data-dictionary.md", import.meta.url), "utf8");
  expect(written).toBe(renderDictionary(await descriptorOf("data")));
});

test("every table and column is there, with its unit and rules", async () => {
  const tiny = await descriptorOf(TINY);
  const text = renderDictionary(tiny);
  for (const { name, schema } of tiny.resources) {
    expect(text).toContain(`(\`${name}\`)`);
    for (const field of schema.fields) expect(text).toContain(`| \`${field.name}\` | ${field.title} |`);
  }
  expect(text).toContain("| `length_km` | Length | number | km |  | Length of the cycleway that it stands on. |");
  expect(text).toContain("| `lanes` | Lanes | integer |  | at least 1; at most 8 |");
  expect(text).toContain("list separated by `~`, each in `publishers.publisher`");
});

test("the order of the descriptor's tables does not matter", async () => {
  const tiny = await descriptorOf(TINY);
  expect(renderDictionary({ ...tiny, resources: [...tiny.resources].reverse() })).toBe(renderDictionary(tiny));
});
