import { expect, test } from "vitest";
import { readRealEvidence } from "./real-evidence.ts";

const evidence = await readRealEvidence();
const { catalog } = evidence.package;

test("the package is in order, without a row that nothing uses", () => {
  expect(evidence.package.warnings).toEqual([]);
});

test("no claim quotes more than one sentence", () => {
  const long = catalog.claims.filter(({ quote }) => /[.!?]["”’)]*\s+[A-Z]/.test(quote)).map(({ claim }) => claim);
  expect(long).toEqual([]);
});

test("no quotation begins with a conjunction, so that none says the opposite of its sentence", () => {
  const cut = catalog.claims.filter(({ quote }) => /^(and|or|but|nor) /i.test(quote)).map(({ claim }) => claim);
  expect(cut).toEqual([]);
});

test("positions run from 1 without gaps", () => {
  const runs = (rows: readonly { position: number }[]): number[] =>
    rows.map(({ position }) => position).sort((a, b) => a - b);
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const groups = [
    catalog.scenarios,
    ...catalog.articles.map(({ article }) => catalog.claims.filter((claim) => claim.article === article)),
    ...catalog.claims.map(({ claim }) => catalog.readings.filter((reading) => reading.claim === claim)),
  ];
  for (const group of groups) expect(runs(group)).toEqual(upTo(group.length));
});

test("every party of a scenario, and every publisher it names, is one that the package has", () => {
  const publishers = new Set(["@cited", ...catalog.publishers.map(({ publisher }) => publisher)]);
  const parties = new Set(["none", ...catalog.publishers.map(({ party }) => party)]);
  for (const scenario of catalog.scenarios) {
    expect([...scenario.publishers, ...scenario.excludedPublishers].filter((one) => !publishers.has(one))).toEqual([]);
    expect(scenario.parties.filter((one) => !parties.has(one))).toEqual([]);
  }
});

test("every reading has evidence in some scenario, or is of form recorded and says that there is none", () => {
  const silent = catalog.readings.filter((reading) =>
    catalog.scenarios.every(({ scenario }) => evidence.verdict(reading.reading, scenario).outcome === "no-evidence"),
  );
  expect(silent.filter(({ form, note }) => form !== "recorded" || note === "").map(({ reading }) => reading)).toEqual(
    [],
  );
});

test("the IMF's own figure is asked of the one edition that the article can mean", () => {
  const reading = catalog.readings.find(({ reading: id }) => id === "imf-predicted-3-2");
  const article = catalog.articles.find(({ article: id }) => id === "adel-2024");
  const editions = evidence.base.editions.filter(
    ({ publication, knownFrom }) =>
      /^imf-weo-\d{4}-\d{2}$/.test(publication.publication) && knownFrom <= (article?.publishedOn ?? ""),
  );
  expect(reading?.publication).toBe(editions[0]?.publication.publication);
});

test("quotes of statements are short", () => {
  expect(catalog.statements.filter(({ quote }) => quote.length > 160).map(({ reading }) => reading)).toEqual([]);
});

test("every reading has a short label, a whole sentence and a note on what one can disagree with", () => {
  const unfit = catalog.readings.filter(
    ({ label, statement, note }) => label.length > 45 || !statement.endsWith(".") || note.length < 30,
  );
  expect(unfit.map(({ reading }) => reading)).toEqual([]);
});

test("no two readings of a claim bear the same label", () => {
  const labels = catalog.readings.map(({ claim, label }) => `${claim}: ${label}`);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
});
