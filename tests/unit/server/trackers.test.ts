import { expect, test } from "vitest";
import { ownPath, withoutTrackers } from "../../../app/server/trackers.ts";

test("trackers of other sites are taken out, everything else stays in its order", () => {
  const query = new URLSearchParams("scenario=latest&utm_source=x&fbclid=1&area__in=RUS,USA&_sort=period");
  expect(withoutTrackers(query)?.toString()).toBe("scenario=latest&area__in=RUS%2CUSA&_sort=period");
});

test("a query without trackers is left alone, misspelt parameters among them", () => {
  expect(withoutTrackers(new URLSearchParams("scenaro=latest"))).toBeNull();
});

test.each([
  ["//evil.example/", "/evil.example/"],
  ["///evil.example", "/evil.example"],
  ["/compare", "/compare"],
  ["/articles//x", "/articles//x"],
  ["/", "/"],
])("%s leads on as %s, never to another host", (written, path) => expect(ownPath(written)).toBe(path));
