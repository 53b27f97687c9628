import { expect, test } from "vitest";
import { checkPackage } from "../../../../app/package/check-package.ts";
import { formatCauses } from "../../../../app/package/issue-causes.ts";
import { copyOfTiny } from "../tiny-package.ts";

const READINGS = "catalog/readings.csv";
const RAIN = "annual_rainfall,NORTHVALE,,,2023,,,,,eq,812,";

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    "a period without figures",
    READINGS,
    (t) => t.replace(RAIN, RAIN.replace("2023", "2022-Q4")),
    /readings\.csv:2: warning: column period: "2022-Q4" \[no-figure\] .*the nearest is for 2022/,
  ],
  [
    "an area without figures",
    READINGS,
    (t) => t.replace("NORTHVALE,SOUTHVALE,", "NORTHVALE,WESTVALE,"),
    /column comparator: "WESTVALE" \[no-figure\] .*there are some for NORTHVALE, SOUTHVALE, EASTVALE, VALE/,
  ],
  [
    "a target as another unit has it",
    READINGS,
    (t) => t.replace(RAIN, RAIN.replace("812", "0.812")),
    /column target: "0\.812" \[off-scale\] .*about 1,000 times smaller/,
  ],
  [
    "a figure in another unit than its history",
    "observations/weather.csv",
    (t) => t.replace("NORTHVALE,2021,742.5", "NORTHVALE,2021,0.7425"),
    /weather\.csv:\d+: warning: column value: "0\.\d+" \[off-scale\] .*about 1,000 times smaller/,
  ],
  [
    "a baseline of another day than the article's",
    "catalog/scenarios.csv",
    (t) => t.replace("@article,", "2024-01-31,"),
    /scenarios\.csv:2: warning: column as_of: "2024-01-31" \[other-day\] .*2023-11-10.*@article/,
  ],
  [
    "an article without scenarios",
    "catalog/scenarios.csv",
    (t) => `${t.split("\n")[0]}\n`,
    /articles\.csv:2: warning: column article: .*\[no-scenario\]/,
  ],
])("%s is warned of", async (_, file, change, sentence) => {
  const copy = copyOfTiny();
  copy.edit("catalog/areas.csv", (text) => `${text}WESTVALE,Westvale,country\n`);
  copy.edit(file, change);
  const { issues } = await checkPackage(copy.dir);
  const lines = formatCauses(issues);
  expect(
    lines.filter((line) => sentence.test(line)),
    lines.join("\n"),
  ).toHaveLength(1);
});
