/** Mistakes made on a new package, as `cli init` writes it: one line each, at its place, that says what to write instead. */
import { expect, test } from "vitest";
import { newPackage, told, type Change } from "./new-package.ts";

const FIGURES = "observations/example.csv";
const AREAS = "catalog/areas.csv";
const ARTICLES = "catalog/articles.csv";
const PUBLICATIONS = "catalog/publications.csv";
const CLAIMS = "catalog/claims.csv";
const DESCRIPTOR = "datapackage.json";

const { broken } = newPackage();

const value =
  (cell: string): Change =>
  (t) =>
    t.replace(",105.2,", `,${cell},`);
const day =
  (cell: string): Change =>
  (t) =>
    t.replace("2024-04-19", cell);
const period =
  (cell: string): Change =>
  (t) =>
    t.replace(",2023,", `,${cell},`);
const last = (t: string) => t.trim().split("\n").at(-1) ?? "";
const bytes = (t: string, more: number[]) =>
  Buffer.concat([Buffer.from(t), Buffer.from(more), Buffer.from(",country\n")]);
const title = "Index\nDownloaded 2024-05-20\n\n";

test.each<[string, string, Change, RegExp]>([
  ["4 a comma too many", FIGURES, value("0,5"), /csv:2: .*10 cells.* not 11; .*a number has a point$/],
  ["5 separators", FIGURES, value('"1,234.5"'), /csv:2: column value: .*write 1234\.5 \(check --fix/],
  ["5 spaces", FIGURES, value('"1 234,5"'), /write 1234\.5 /],
  ["5 points", FIGURES, value('"1.234,5"'), /write 1234\.5 /],
  ["5 two meanings", FIGURES, value('"1,234"'), /1234 or 1\.234\? Both can be meant/],
  ["5 a percent sign", FIGURES, value("10 %"), /write 10 alone: the unit is the indicator's/],
  ["5 a currency", FIGURES, value("€35"), /write 35 alone/],
  ["5 n/a", FIGURES, value("n/a"), /missing is an empty cell/],
  ["6 ends mixed after a quote", FIGURES, (t) => t.replace("\n", "\r\n"), /csv:2: \[mixed-line-endings\]/],
  ["7 UTF-16", AREAS, (t) => Buffer.from(`\ufeff${t}`, "utf16le"), /csv:1: .*UTF-16 .*check --fix/],
  ["7 UTF-16 unmarked", AREAS, (t) => Buffer.from(t, "utf16le"), /csv:1: .*UTF-16, without its mark \(check --fix/],
  ["7 Windows-1252", AREAS, (t) => bytes(`${t}COTE,C`, [0xf4]), /csv:4: .*looks like Windows-1252 \(check --fix/],
  ["7 Cyrillic", AREAS, (t) => bytes(`${t}RUS,`, [0xd0, 0xee, 0xf1]), /csv:4: .*another encoding: open it in/],
  ["7 a NUL", AREAS, (t) => t.replace("land (", "\0land ("), /csv:2: .*NUL character: delete it/],
  ["9 day first", ARTICLES, day("19/04/2024"), /csv:2: column published_on: .*write 2024-04-19$/],
  ["9 month first", ARTICLES, day("4/19/2024"), /write 2024-04-19$/],
  ["9 points", ARTICLES, day("19.04.24"), /write 2024-04-19$/],
  ["9 either", ARTICLES, day("03/04/2024"), /2024-04-03 or 2024-03-04\? Both can be meant/],
  ["9 a spreadsheet's number", ARTICLES, day("45401"), /2024-04-19 if it counts from 1900/],
  ["9 a month's short name", ARTICLES, day("19-Apr-24"), /write 2024-04-19$/],
  ["9 a time behind it", ARTICLES, day("2024-04-19T00:00:00Z"), /write 2024-04-19$/],
  ["9 words", ARTICLES, day('"April 19, 2024"'), /write 2024-04-19$/],
  ["9 no zeros", ARTICLES, day("2024-4-9"), /write 2024-04-09 \(check --fix does\)/],
  ["10 a quarter", FIGURES, period("2023 Q1"), /write 2023-Q1 \(check --fix does\)/],
  ["10 a financial year", FIGURES, period("FY2023"), /2022-04\/2023-03 for a year that begins in April/],
  ["10 a season", FIGURES, period("2023/24"), /2023-04\/2024-03/],
  ["10 two years with a hyphen", FIGURES, period("2023-24"), /2023-04\/2024-03/],
  ["10 a quarter with a slash", FIGURES, period("Q1/2023"), /write 2023-Q1$/],
  ["10 a month of digits", FIGURES, period("202304"), /write 2023-04$/],
  ["10 dots between", FIGURES, period("2023-01..2023-04"), /write 2023-01\/2023-04$/],
  ["10 the wrong way round", FIGURES, period("2023-04/2022-01"), /2023-04 is after 2022-01/],
  ["10 a week", FIGURES, period("2023-W05"), /first and last day/],
  ["10 a half", FIGURES, period("H2 2023"), /write 2023-07\/2023-12/],
  ["10 a month in words", FIGURES, period("Apr 2023"), /write 2023-04$/],
  ["11 curled quotes", CLAIMS, (t) => t.replace(/"(Example.*?)"/u, "“$1”"), /csv:2: .*“ does not hold a cell together/],
  ["11 single quotes", CLAIMS, (t) => t.replace(/"(Example.*?)"/u, "'$1'"), /csv:2: .*straight quotes/],
  [
    "13 no column of values",
    FIGURES,
    (t) => t.replace(",value,", ",valeu,"),
    /csv:1: column valeu: .*did you mean value\?/,
  ],
  ["13 one too many", AREAS, (t) => t.replaceAll("\n", ",x\n"), /csv:1: column x: .*take this one away/],
  [
    "12 open over lines",
    AREAS,
    (t) => t.replace(",Exam", ',"Exam').replace("e group (", 'e "group ('),
    /csv:2: .*runs on/,
  ],
  ["12 ended too early", CLAIMS, (t) => t.replace('"Example,', '"Example",'), /csv:2: .*quotes only around/],
  [
    "13 twice",
    AREAS,
    (t) => t.replace("label,kind", "label,label"),
    /csv:1: column label: .*kind is missing: is this it/,
  ],
  ["13 misspelt", AREAS, (t) => t.replace("label", "lable"), /csv:1: column lable: .*did you mean label\?$/],
  ["14 a title above", FIGURES, (t) => title + t, /csv:4: .*header in line 1.* the 3 lines above it have to go/],
  ["14 a title and ;", FIGURES, (t) => (title + t).replaceAll(",", ";"), /csv:4: .*the 3 lines above/],
  [
    "15 an id with a slash",
    CLAIMS,
    (t) => t.replace("example-i", "example/i"),
    /claims\.csv:2: .*for example example-index-105/,
  ],
  ["15 an area with a space", AREAS, (t) => `${t}NEW LAND,New,country\n`, /csv:4: .*for example NEW_LAND/],
  [
    "16 an indicator's unit",
    "catalog/indicators.csv",
    (t) => t.replace(",index,1", ",indexx,1"),
    /csv:2: warning: column unit: .*did you mean index\?/,
  ],
  [
    "16 a letter missing in an indicator's unit",
    "catalog/indicators.csv",
    (t) => t.replace(",index,1", ",indx,1"),
    /csv:2: warning: column unit: .*did you mean index\?/,
  ],
  [
    "17 a space after a key",
    AREAS,
    (t) => t.replace("LAND,", "LAND ,"),
    /areas\.csv:2: .*unseen character in it \(check --fix/,
  ],
  [
    "17 an id with a Cyrillic letter",
    AREAS,
    (t) => t.replace("EXAMPLELAND", "EХAMPLELAND"),
    /did you mean EXAMPLELAND\? \(“Х” is Cyr/,
  ],
  ["17 a soft hyphen", FIGURES, (t) => t.replace("LAND", "\u00adLAND"), /EXAMPLE\\\\u00adLAND.*unseen character/],
  ["22 a status that is none", FIGURES, (t) => t.replace(",A,", ",X,"), /column status: "X" .*one of A, E, F, P$/],
  ["22 an operator's sign", "catalog/readings.csv", (t) => t.replace(",eq,", ",>=,"), /did you mean ge\?/],
  [
    "23 no members",
    AREAS,
    (t) => `${t}EMPTY,Empty,group\n`,
    /csv:4: warning: .*members of the group in catalog\/member/,
  ],
  [
    "12 a quote left open, with what to do",
    AREAS,
    (t) => t.replace("EXAMPLELAND,", 'EXAMPLELAND,"'),
    /csv:2: column label: .*all that follows belongs to it; write a quote where the cell ends, or take this one away/,
  ],
  [
    "10 a chart's period",
    "catalog/charts.csv",
    (t) => t.replace(/,(20\d\d),/u, ",$1-2030,"),
    /column period: "2023-2030" .*write 2023\.\.2030$/,
  ],
  [
    "20 a unit misspelt in a reading",
    "catalog/readings.csv",
    (t) => t.replace(",index,", ",indx,"),
    /column unit: "indx" .*; did you mean index\?$/,
  ],
  [
    "28 a first scenario without a day",
    "catalog/scenarios.csv",
    (t) => t.replace("@article", ""),
    /scenarios\.csv:2: warning: column as_of: .*the day of the article/,
  ],
  [
    "24 no publication",
    "events/events.csv",
    (t) => t.replace(/,example-office-[^,]*/u, ","),
    /csv:2: warning: column publication: .*the publication that reports the event, by its id/,
  ],
  [
    "25 the same again",
    FIGURES,
    (t) => `${t}${last(t)}\n`,
    /csv:4: .*first at .*csv:3; the two rows are the same: delete/,
  ],
  [
    "25 another",
    FIGURES,
    (t) => `${t}${last(t).replace("103.8", "9")}\n`,
    /first at .*csv:3; value is "103\.8" there and "9" here/,
  ],
  [
    "26 fetched before",
    PUBLICATIONS,
    (t) => t.replace(/(03-20,)2024-03-20/u, "$12024-03-21"),
    /the day|a day not after the one on which/,
  ],
  [
    "26 in the future",
    PUBLICATIONS,
    (t) => t.replace(/,2024-05-19,2024-05-19,http/u, ",2024-05-19,2034-05-19,http"),
    /csv:3: warning: .*future/,
  ],
  ["26 an article to come", ARTICLES, day("2034-04-19"), /csv:2: warning: column published_on: .*future/],
  ["26 no such day", ARTICLES, day("2024-02-30"), /no 30 February 2024: the month has 29 days/],
  [
    "30 a file that is not there",
    DESCRIPTOR,
    (t) => t.replace("[]", '[{"path":"catalog/area.csv","name":"x"}]'),
    /area\.csv: .*table "X" in datapackage\.json lists; did you mean/,
  ],
  ["30 other quotes", DESCRIPTOR, (t) => t.replaceAll('"', "'"), /json:2: .*straight double quotes, not in '/],
  [
    "33 a file that Git LFS has",
    AREAS,
    () => "version https://git-lfs.github.com/spec/v1\noid sha256:aa\n",
    /git lfs pull/,
  ],
  ["33 JSON", AREAS, () => '{"error":"not found"}\n', /csv:1: .*this is JSON/],
  ["33 an error in words", AREAS, () => "404 page not found\n", /csv:1: .*\[no-header\] .*none of them stands here/],
  ["34 a formula", FIGURES, value("=105.2"), /this is a formula: write what it comes to/],
])("%s", async (_, file, change, sentence) => {
  const lines = await told(broken(file, change));
  const own = lines.filter((line) => sentence.test(line));
  expect(own, lines.join("\n")).toHaveLength(1);
  expect(lines.filter((line) => !/warning:|incomparable-unit/u.test(line)).length).toBeLessThanOrEqual(1);
});
