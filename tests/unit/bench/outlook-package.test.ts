import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeOutlookPackage } from "../../bench/outlook-package.ts";
import { checkPackage } from "../../../app/package/check-package.ts";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { tempFolder } from "../store/source.ts";

test("the made-up package is a valid data package whose rows keep its schema", async () => {
  const folder = join(tempFolder(), "outlook");
  await writeOutlookPackage(folder, 20);
  expect(profileIssues(JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")))).toEqual([]);
  expect((await checkPackage(folder)).issues).toEqual([]);
});
