import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take ten seconds and more, the longest first. One that begins last leaves the other processor idle to the end. */
const LONG = [
  "http/memory",
  "http/claim-titles",
  "http/crawl",
  "http/survival",
  "http/heap",
  "http/shared-cache",
  "http/cache",
  "http/verdicts",
  "http/signals",
  "http/small-memory",
  "store/damaged-cache",
  "journal/killed-import",
  "store/round-trip",
  "journal/interrupted-import",
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? LONG.length : place;
}

/** The order of test files: those known to be long, then the others as vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
