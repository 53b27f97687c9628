import { expect, test } from "vitest";
import { areaCodes } from "../../../app/tabular/area-codes.ts";

const codes = areaCodes([{ area: "RUS", label: "Russia", kind: "country" }]);

test.each([
  ["Russian Federation", "RUS"],
  ["Россия", "RUS"],
  ["Russland", "RUS"],
  ["Росія", "RUS"],
  ["ruSSie", "RUS"],
  ["США", "USA"],
  ["United States of America", "USA"],
  ["Vereinigtes Königreich", "GBR"],
  ["Türkei", "TUR"],
  ["Turkey", "TUR"],
  ["中国", "CHN"],
  ["EL", "GRC"],
  ["UK", "GBR"],
  ["Ουκρανία", "UKR"],
])("%s is known for what it is", (name, area) => {
  expect(codes.find(name)?.area).toBe(area);
});

test("a name that two languages give to two countries, and what is none, is nobody's", () => {
  expect(codes.find("Kongo")).toBeNull();
  expect(codes.find("Atlantis")).toBeNull();
  expect(codes.find("")).toBeNull();
});
