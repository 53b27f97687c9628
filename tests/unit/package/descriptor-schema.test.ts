import { expect, test, vi } from "vitest";
import conventions from "../../../app/package/profiles/conventions.json";

test("a start makes one check, of what is asked of a package, and makes it once", async () => {
  // As in a new process: another file of tests may have made it.
  vi.resetModules();
  const made = vi.spyOn(await import("../../../app/package/schema-check.ts"), "schemaCheck");
  const { schemaIssues } = await import("../../../app/package/descriptor-schema.ts");
  expect(schemaIssues({ resources: [] })).toEqual([]);
  expect(schemaIssues({ resources: 1 })).toHaveLength(1);
  expect(made.mock.calls).toEqual([[conventions]]);
  made.mockRestore();
});
