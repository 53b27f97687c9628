import { expect, test } from "vitest";
import type { Publication } from "../../../app/domain/evidence.ts";
import { aPublication } from "../domain/sample.ts";
import { presentFreshness, tableFreshness } from "../../../app/wording/freshness.ts";

function publication(publishedOn: string, retrievedOn: string): Publication {
  return { ...aPublication(`p-${publishedOn}`, publishedOn), retrievedOn };
}

test("a table says how far it reaches, its newest publication and when it was collected", () => {
  const publications = [publication("2024-04", "2026-01-02"), publication("2024-04-16", "2026-03-04")];
  expect(tableFreshness({ from: "2022-02", to: "2024-04" }, publications, "en-GB")).toBe(
    "Data from February 2022 to April 2024; newest publication of April 2024; last collected on 4 March 2026.",
  );
});

test("a table without dates or publications says nothing", () => {
  expect(tableFreshness({ from: "", to: "" }, [], "en-GB")).toBe("");
  expect(presentFreshness([])).toBe("");
});
