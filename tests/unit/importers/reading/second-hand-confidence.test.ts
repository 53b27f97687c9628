import { expect, test } from "vitest";
import { withSecondHandConfidence } from "../../../../app/importers/reading/second-hand-confidence.ts";

const row = (publication: string, more: Record<string, string> = {}) => ({
  publication,
  publisher: "office",
  url: "https://office.example/data",
  confidence: "high",
  ...more,
});
const observations = {
  "observations/a.csv": {
    columns: ["publication", "seen_at"],
    rows: [
      ["elsewhere", "https://mirror.example/1"],
      ["own", "https://files.office.example/1"],
    ],
  },
  "detail/a.csv": { columns: ["publication", "seen_at"], rows: [["own", "https://mirror.example/1"]] },
};

test("lowers to medium what was read on another's page, as a whole or in one figure, and nothing else", () => {
  const publications = [
    row("elsewhere"),
    row("own"),
    row("copied", { seen_at: "https://mirror.example/all" }),
    row("doubtful", { seen_at: "https://mirror.example/all", confidence: "low" }),
  ];
  const catalog = withSecondHandConfidence({ publications }, observations, new Map());
  expect(catalog.publications?.map(({ confidence }) => confidence)).toEqual(["medium", "high", "medium", "low"]);
});

test("knows a publisher's site from the package, where the importer gives none", () => {
  const publications = [row("elsewhere", { url: "https://another.example/" })];
  const site = new Map([["office", "https://mirror.example/"]]);
  expect(withSecondHandConfidence({ publications }, observations, site).publications?.[0]?.["confidence"]).toBe("high");
});
