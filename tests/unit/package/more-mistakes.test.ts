/** Mistakes whose message was of little help once: located, with what to do, and one message for the cause. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatCauses } from "../../../app/package/issue-causes.ts";
import { copyOfTiny } from "./tiny-package.ts";

const AREAS = "catalog/areas.csv";
const FIGURES = "observations/bicycles.csv";
const READINGS = "catalog/readings.csv";

test.each<[string, string, (text: string) => string, RegExp]>([
  ["line ends by CR alone", AREAS, (t) => t.replaceAll("\n", "\r"), /^catalog\/areas\.csv:1: .*check --fix/],
  ["mixed line ends", AREAS, (t) => t.replace("\n", "\r\n"), /^catalog\/areas\.csv:2: \[mixed-line-endings\]/],
  ["a header alone", AREAS, (t) => `${t.split("\n")[0]}\n`, /^catalog\/areas\.csv:1: \[no-rows\]/],
  [
    "a zero-width space",
    FIGURES,
    (t) => t.replace("NORTHVALE", "NORTH\u200bVALE"),
    /NORTH\\\\u200bVALE.*unseen character in it \(check --fix/,
  ],
  ["a Cyrillic letter", FIGURES, (t) => t.replace("NORTHVALE", "NОRTHVALE"), /did you mean NORTHVALE\? \(“О” is Cyr/],
  ["a non-breaking space", FIGURES, (t) => t.replace(",3105,", ",3\u00a0105,"), /value: "3\\\\u00a0105"/],
  ["a status in full", FIGURES, (t) => t.replace(",A,", ",actual,"), /did you mean A\?/],
  ["an operator in full", READINGS, (t) => t.replace(",eq,812", ",equals,812"), /did you mean eq\?/],
  ["another unit", READINGS, (t) => t.replace("812,,,,mm", "812,,,,celsius"), /unit: "celsius" .*converted: mm/],
  [
    "events the wrong way round",
    READINGS,
    (t) => t.replace("northvale-bridge,bridge-plan,,le", "bridge-plan,northvale-bridge,,le"),
    /readings\.csv:10: warning: column base_event/,
  ],
  ["no target", READINGS, (t) => t.replace("eq,812,", "eq,,"), /column target: .*the number to compare with/],
  ["no operator", READINGS, (t) => t.replace("eq,812,", ",812,"), /column operator: .*for form value/],
  ["no quantifier", READINGS, (t) => t.replace("VALE,all,", "VALE,,"), /column quantifier: .*all, any or aggregate/],
  ["a season", FIGURES, (t) => t.replace("2023-07", "2023/24"), /period: "2023\/24" .*2024-Q1/],
  ["a figure twice", FIGURES, (t) => `${t}${t.trim().split("\n").at(-1)}\n`, /csv:11: .*first at .*csv:10/],
])("%s", async (_, file, change, sentence) => {
  const copy = copyOfTiny();
  const before = readFileSync(join(copy.dir, file), "utf8");
  writeFileSync(join(copy.dir, file), change(before));
  const lines = formatCauses((await checkPackage(copy.dir)).issues);
  expect(lines, lines.join("\n")).toHaveLength(1);
  expect(lines[0]).toMatch(sentence);
});
