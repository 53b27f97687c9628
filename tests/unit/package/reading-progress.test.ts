import { expect, test } from "vitest";
import { bytesToRead, createProgress } from "../../../app/package/reading-progress.ts";
import { openDescriptor } from "../../../app/package/open-descriptor.ts";
import { packageOf } from "./own-package.ts";

test("a long reading says every three seconds how far it is, a short one says nothing", () => {
  const lines: string[] = [];
  let now = 1_000;
  const progress = createProgress(
    "Reading",
    4e9,
    (line) => lines.push(line),
    () => now,
  );
  for (const [at, bytes] of [
    [1_100, 1e9],
    [3_999, 0.4e9],
    [4_000, 0.6e9],
    [6_900, 0.5e9],
    [7_001, 0.5e9],
    [11_000, 5e9],
    [15_000, 1],
  ] as const) {
    now = at;
    progress.read(bytes);
  }
  expect(lines).toEqual(["Reading: 50 % of 4,000 MB", "Reading: 75 % of 4,000 MB", "Reading: 100 % of 4,000 MB"]);
});

test("files whose types are not known are read twice; one that is missing counts nothing", async () => {
  const schema = { fields: [{ name: "a", type: "string" }] };
  const dir = packageOf(
    { "a.csv": "a\n1\n", "b.csv": "a\n12\n" },
    {
      resources: [
        { name: "a", path: "a.csv" },
        { name: "b", path: "b.csv", schema },
        { name: "c", path: "c.csv", schema },
      ],
    },
  );
  const { descriptor } = await openDescriptor(dir, true);
  expect(descriptor && (await bytesToRead(dir, descriptor))).toBe(2 * 4 + 5);
});
