import type { Command } from "commander";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { isFileError } from "../../package/journal/durable.ts";
import type { Answers } from "./answers.ts";
import type { Ask } from "./ask.ts";
import { addData } from "./index.ts";

const FLAGS: readonly [flag: string, words: string][] = [
  ["--publisher <id>", "who published the figures"],
  ["--publisher-label <text>", "a new publisher's name"],
  ["--publisher-kind <kind>", "a new publisher's kind"],
  ["--publisher-party <area>", "country or body that a new publisher is an organ of"],
  ["--publisher-url <address>", "a new publisher's site"],
  ["--publication <id>", "the publication's id; made of publisher, indicator and edition if left out"],
  ["--edition <text>", "name of the edition; its day if left out"],
  ["--published-on <day>", "day, month or year of the edition"],
  ["--retrieved-on <day>", "day on which the file was fetched; today if left out"],
  ["--title <text>", "title of the publication; the indicator's name if left out"],
  ["--url <address>", "the publication's address"],
  ["--seen-at <address>", "where the file was read, if not at its publisher"],
  ["--licence <text>", "terms under which the figures may be used, or that none are known"],
  ["--confidence <level>", "high, medium or low"],
  ["--coverage <how>", "complete or partial"],
  ["--indicator <id>", "what is measured"],
  ["--indicator-label <text>", "a new indicator's name"],
  ["--definition <text>", "a new indicator's definition"],
  ["--unit <unit>", "unit of the figures: percent, USD_bn, count …, or as it stands behind a number (°C)"],
  ["--topic <slug>", "a new indicator's topic"],
  ["--frequency <word>", "a new indicator's frequency; found from its periods if left out"],
  ["--area <code>", "the one area of all rows"],
  ["--area-column <name>", "column that names the area"],
  ["--period-column <name>", "column of periods; periods in the header are found by themselves"],
  ["--period-as <kind>", "year, quarter or month that days in the file stand for"],
  ["--date-order <order>", "dmy or mdy, for days such as 03/04/2024"],
  ["--value-column <name>", "column of values"],
  ["--power <n>", "power of ten that values are multiplied with: 2 makes percents of fractions"],
  ["--status-column <name>", "column of SDMX statuses"],
  ["--status <letter>", "A actual, E estimate, F forecast, P provisional, where no column says it"],
  ["--forecast-from <period>", "from this period on figures are forecasts"],
  ["--sheet <name>", "sheet of a workbook, or dataset of a JSON-stat file"],
  ["--header-row <n>", "line of the header"],
  ["--decimal <sign>", "decimal sign: . or ,"],
  ["--delimiter <sign>", "delimiter of a CSV; found by itself"],
  ["--encoding <name>", "encoding of a CSV; found by itself"],
];
const LISTS: readonly [flag: string, words: string][] = [
  ["--where <column=value>", "only rows with this value; may be repeated"],
  ["--area-map <cell=code>", "which area a cell means; may be repeated"],
  ["--new-area <code=name>", "a group of areas that is new to the package; may be repeated"],
];

/** Adds `add-data` to the command line. Questions are asked where standard input is a terminal. */
export function addDataCommand(program: Command, dataOption: Parameters<Command["addOption"]>[0]): void {
  const command = program
    .command("add-data")
    .description(
      "bring the figures of a CSV, .xlsx, .ods or JSON-stat file into a package; asks what is missing; all or nothing",
    )
    .argument("<file>", "the file, or - for standard input")
    .option("--mapping <name>", "answers kept from an earlier edition, in imports/")
    .option("--name <name>", "what the answers are kept as")
    .option("--dry-run", "say what would be written, write nothing", false)
    .option("--revise", "replace figures that the publication has already", false)
    .option("--redistributable", "the rows may be handed on as they are")
    .option("--skip-unknown-areas", "leave rows of unknown areas out, and say which");
  for (const [flag, words] of FLAGS) command.option(flag, words);
  for (const [flag, words] of LISTS) command.option(flag, words, (text: string, all: string[] = []) => [...all, text]);
  command.addOption(dataOption).action(async (file: string, options: Given) => {
    const { mapping, name, dryRun, revise, data, ...answers } = options;
    const bytes = read(file);
    if (typeof bytes === "string") {
      console.log(bytes);
      process.exitCode = 1;
      return;
    }
    const isAsked = file !== "-" && process.stdin.isTTY && process.stdout.isTTY;
    const terminal = isAsked ? createInterface({ input: process.stdin, output: process.stdout }) : null;
    const ask: Ask = terminal === null ? null : (question) => terminal.question(question);
    try {
      const today = new Date().toISOString().slice(0, 10);
      const out = (line: string) => console.log(line);
      process.exitCode = await addData(
        bytes,
        { dataDir: data, mapping, name, dryRun, revise, answers },
        ask,
        today,
        out,
      );
    } finally {
      terminal?.close();
    }
  });
}

type Given = Answers & { mapping?: string; name?: string; dryRun: boolean; revise: boolean; data: string };

function read(file: string): Uint8Array | string {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    if (!isFileError(error)) throw error;
    return `${file} cannot be read (${error.code}). Nothing was written.`;
  }
}
