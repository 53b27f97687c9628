import { expect, test } from "vitest";
import { ofac } from "../../../../app/importers/ofac/index.ts";
import { countSdn, programmesOf } from "../../../../app/importers/ofac/sdn.ts";
import { editionDrafts } from "../../../../app/importers/ofac/to-observations.ts";
import type { Designation } from "../../../../app/importers/ofac/row-schema.ts";
import { fixtureText, rawOf, runOn } from "../fixtures.ts";

const COPY = "sdn_2024-06-12.csv";
const text = fixtureText("ofac", `sdn-copy/raw/${COPY}`);

test("the fixture of the list has what the real one has: no header row, CRLF and a final 0x1A", () => {
  expect(text.startsWith("101,")).toBe(true);
  expect(text.includes("\r\n")).toBe(true);
  expect(text.at(-1)?.charCodeAt(0)).toBe(0x1a);
});

test("a copy of the list is counted by programme and type", () => {
  const { count, issues } = countSdn(rawOf({ [COPY]: text }), COPY);
  expect(issues).toEqual([]);
  expect(count).toMatchObject({ entries: 8, russia: 6 });
  expect(count.russiaByType).toEqual({ individual: 1, entity: 3, vessel: 1, aircraft: 1 });
  expect(count.byProgramme.get("RUSSIA-EO14024")).toBe(4);
  expect(count.byProgramme.get("CYBER2")).toBe(1);
});

test("nothing of a name gets into the result", () => {
  const written = JSON.stringify(runOn(ofac, { [COPY]: text }));
  for (const word of ["EXAMPLE", "Invented", "PERSON"]) expect(written).not.toContain(word);
});

test("several programmes in one cell are told apart", () => {
  expect(programmesOf("RUSSIA-EO14024] [CYBER2")).toEqual(["RUSSIA-EO14024", "CYBER2"]);
  expect(programmesOf("CAATSA - RUSSIA")).toEqual(["CAATSA - RUSSIA"]);
  expect(programmesOf("-0- ")).toEqual([]);
});

test("a row of the list with a cell too many is refused on its own line", () => {
  const broken = text.replace('102,"PERSON', '102,"EXTRA","PERSON');
  expect(countSdn(rawOf({ [COPY]: broken }), COPY).issues).toMatchObject([{ code: "too-many-cells", line: 2 }]);
});

test("a type that the list does not have is refused", () => {
  const broken = text.replace('"vessel"', '"submarine"');
  expect(countSdn(rawOf({ [COPY]: broken }), COPY).issues).toMatchObject([{ code: "unknown-type", line: 3 }]);
});

test("a number that is not one is refused", () => {
  const broken = text.replace("\n105,", "\n1O5,");
  const codes = countSdn(rawOf({ [COPY]: broken }), COPY).issues.map(({ code, line }) => [code, line]);
  expect(codes).toContainEqual(["bad-number", 5]);
});

test("a copy without a day in its name is refused, because the list says none", () => {
  for (const name of ["sdn.csv", "SDN.CSV"]) {
    const { issues } = runOn(ofac, { [name]: text, [COPY]: text });
    expect(issues).toMatchObject([{ file: name, code: "undated-copy" }]);
  }
});

test("a copy that contradicts the series of counts is refused", () => {
  const series = {
    "ofac_sdn_russia_first_seen_reduced.csv": fixtureText("ofac", "series/raw/ofac_sdn_russia_first_seen_reduced.csv"),
    "ofac_sdn_program_stock_by_snapshot.csv": fixtureText("ofac", "series/raw/ofac_sdn_program_stock_by_snapshot.csv"),
  };
  const { issues } = runOn(ofac, { ...series, "sdn_2022-03-31.csv": text });
  expect(issues).toMatchObject([{ file: "sdn_2022-03-31.csv", code: "counts-disagree", value: "6" }]);
});

function designation(entry: string, firstSeen: string, eo14024Seen = firstSeen): Designation {
  return {
    entry,
    type: "entity",
    programmes: ["RUSSIA-EO14024"],
    belarusProgrammes: [],
    otherProgrammes: [],
    firstSeen,
    notBefore: "2021-08-20",
    isOlder: false,
    olderCopy: "",
    eo14024Seen,
    onList: true,
  };
}

test("an edition holds nothing that the list showed only later, and no month that it covers in part", () => {
  const entries = [
    designation("1", "2022-02-24"),
    designation("2", "2022-03-10"),
    designation("3", "2022-02-25", "2022-04-01"),
  ];
  const drafts = editionDrafts(entries, [], "2022-03-15");
  const value = (indicator: string, period: string) =>
    drafts.find((draft) => draft.indicator === indicator && draft.period === period)?.value;
  expect(value("sanctions_listings", "2022-02")).toBe("2");
  expect(value("sanctions_listings", "2022-03")).toBeUndefined();
  expect(value("ofac_designations_eo14024", "2022-02")).toBe("1");
  expect(drafts.every(({ period }) => period <= "2022-03-15")).toBe(true);
});

test("entries that the first copy had already are in no month", () => {
  const older = { ...designation("1", "2021-08-18"), isOlder: true };
  expect(editionDrafts([older], [], "2022-03-15").filter(({ value }) => value !== "0")).toEqual([]);
});
