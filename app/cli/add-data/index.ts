import { resolve } from "node:path";
import { granularityOf } from "../../domain/periods.ts";
import { areaCodes, areaHint, type AreaRow } from "../../tabular/area-codes.ts";
import { openFile } from "../../importers/own-file/open-file.ts";
import { KNOWN_AREAS } from "../../importers/reading/known-rows.ts";
import { type OwnFigure, ownFigures } from "../../tabular/own-figures.ts";
import { chosenRows, tableLayout } from "../../tabular/table-layout.ts";
import { FORMS } from "../../package/core/parts.ts";
import { formatCauses } from "../../package/issue-causes.ts";
import { slugOf } from "../slug.ts";
import { type Answers, mappingPath, mappingText, parseMapping, readMapping } from "./answers.ts";
import type { Ask } from "./ask.ts";
import { changesFor } from "./changes.ts";
import { observationListing } from "./listed.ts";
import { ownPackage, type OwnPackage } from "./own-package.ts";
import { figureLines, layoutLines } from "./preview.ts";
import { layoutWords, leftWords, problemLines } from "./problem-words.ts";
import { putChecked } from "./put.ts";
import { openTouched } from "./touched.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { counted } from "../../wording/words.ts";

export interface AddDataOptions {
  dataDir: string;
  /** A mapping kept from before, by name; what `answers` has comes first. */
  mapping?: string | undefined;
  /** Name of the mapping and of the file of figures; made of publisher and indicator if left out. */
  name?: string | undefined;
  dryRun: boolean;
  revise: boolean;
  answers: Answers;
}

/**
 * Brings the figures of one file into a package: with the publication's row, and rows for a publisher, an indicator and areas that are
 * new. All or nothing; what was answered is kept for the next edition.
 * @param today ISO day
 * @returns the exit code: 0 written (or nothing to do), 1 refused by what the file or the package holds, 2 something is not said
 */
export async function addData(
  bytes: Uint8Array,
  options: AddDataOptions,
  ask: Ask,
  today: string,
  out: (line: string) => void,
): Promise<number> {
  function refuse(code: 1 | 2, lines: readonly string[]): number {
    for (const line of lines) out(line);
    out("Nothing was written.");
    return code;
  }
  const dir = resolve(options.dataDir);
  const opened = await openTouched(dir);
  if (opened.issues.length > 0)
    return refuse(1, [...formatCauses(opened.issues), "Figures are added when these files are in order."]);
  if (opened.elsewhere > 0)
    out(
      `The package has ${opened.elsewhere} ${opened.elsewhere === 1 ? "error" : "errors"} in other files (check lists them); what is added here is checked apart.`,
    );
  const own = ownPackage(dir, opened.checked);
  const { publication, edition, publishedOn, retrievedOn, forecastFrom, ...flags } = options.answers;
  const given = parseMapping(flags, "flags");
  if ("problem" in given) return refuse(2, [given.problem]);
  const kept = options.mapping === undefined ? {} : readMapping(options.dataDir, options.mapping);
  if ("problem" in kept) return refuse(2, [kept.problem]);
  const mapping = { ...kept, ...given };
  const answers: Answers = { ...mapping, publication, edition, publishedOn, retrievedOn, forecastFrom };

  const sheet = await openFile(bytes, mapping);
  if ("problem" in sheet) return refuse(1, [sheet.problem]);
  const headerRow = mapping.headerRow === undefined ? undefined : Number(mapping.headerRow);
  const layout = tableLayout(sheet, { ...mapping, headerRow, where: mapping.where?.map(chosenRows) });
  if ("problem" in layout) return refuse(2, [layoutWords(layout.problem)]);
  for (const line of layoutLines(sheet, layout, mapping.area)) out(line);
  const unfound = [
    layout.area === -1 && mapping.area === undefined
      ? "--area-column (or --area CODE): which column names the area"
      : "",
    layout.period === -1 && layout.periods.length === 0 ? "--period-column: which column is the period" : "",
    layout.value === -1 && layout.periods.length === 0 ? "--value-column: which column is the value" : "",
  ].filter((line) => line !== "");
  if (unfound.length > 0) return refuse(2, [...unfound, `The columns: ${layout.header.filter(Boolean).join(", ")}`]);

  const subject = await subjectOf(answers, own, ask, today);
  if ("problems" in subject) return refuse(2, ["Not said yet:", ...subject.problems.map((line) => `  ${line}`)]);
  const areas = areasOf(answers, own);
  if ("problem" in areas) return refuse(2, [areas.problem]);
  const area = answers.area === undefined ? undefined : areas.codes.find(answers.area);
  if (area === null)
    return refuse(2, [
      `--area ${answers.area ?? ""} is no known area; ${areaHint(areas.codes.near(answers.area ?? ""))}`,
    ]);
  if (forecastFrom !== undefined && granularityOf(forecastFrom) === null)
    return refuse(2, [`--forecast-from ${forecastFrom} is no period such as 2025 or 2025-Q1`]);
  const read = ownFigures(sheet, layout, areas.codes, {
    ...mapping,
    area,
    power: Number(mapping.power ?? 0),
    forecastFrom,
    publishedOn: subject.publication["published_on"] ?? "",
    areaMap: areas.map,
    skipUnknownAreas: mapping.skipUnknownAreas ?? false,
  });
  if (read.problems.length > 0) return refuse(1, shortened(problemLines(read.problems, sheet.row)));
  if (read.figures.length === 0) return refuse(1, ["The file has no figure that can be read."]);
  const complete = completed(subject, read.figures);
  out(
    `${counted(read.figures.length, "figure")} of ${complete.indicator["label"] ?? ""}, ${complete.publication["publication"] ?? ""}:`,
  );
  for (const line of [
    ...figureLines(read.figures, complete.indicator["unit"] ?? "", sheet.row),
    ...leftWords(read.left),
  ])
    out(line);

  const name = slugOf(options.name ?? options.mapping ?? `${answers.publisher ?? ""}-${answers.indicator ?? ""}`, 80);
  const file = `observations/${name}.csv`;
  const changes = changesFor(own, complete, read.figures, file);
  for (const line of shortened(changes.revisions)) out(`changes: ${line}`);
  if (changes.revisions.length > 0 && !options.revise)
    return refuse(1, [
      "A figure that is changed belongs to a new edition (--edition, --published-on). --revise writes it all the same.",
    ]);
  for (const line of changes.added) out(`new in ${line}`);
  if (changes.same > 0) out(`${changes.same === 1 ? "1 figure is" : `${changes.same} figures are`} there already`);
  const listing = observationListing(own.dir, file);
  if (listing !== null && changes.texts.has(file)) changes.texts.set("datapackage.json", listing);
  if (changes.texts.size === 0) {
    out("There is nothing to write.");
    return 0;
  }
  changes.texts.set(mappingPath(name), mappingText(answersKept(answers)));
  if (ask !== null && !options.dryRun && /^n/i.test((await ask("Write this? [yes] ")).trim())) return refuse(1, []);
  const issues = await putChecked(own.dir, changes.texts, options.dryRun, opened.elsewhere > 0 ? opened.files : null);
  if (issues.length > 0) return refuse(1, formatCauses(issues));
  out(
    options.dryRun
      ? "Nothing was written (--dry-run); the package would be in order."
      : `Written. The next edition: add-data FILE --mapping ${name} --edition … --published-on …`,
  );
  return 0;
}

function areasOf(
  answers: Answers,
  own: OwnPackage,
): { codes: ReturnType<typeof areaCodes>; map: Map<string, string> } | { problem: string } {
  const fresh: AreaRow[] = [];
  for (const text of answers.newArea ?? []) {
    const [, code = "", label = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    if (!new RegExp(FORMS.area.pattern).test(code) || label === "")
      return { problem: `--new-area ${text}: expected CODE=Name; the code in ${FORMS.area.words}` };
    fresh.push({ area: code, label, kind: "group" });
  }
  const there = own
    .rows("areas")
    .map(({ row }) => ({ area: row["area"] ?? "", label: row["label"] ?? "", kind: row["kind"] ?? "" }));
  const map = new Map<string, string>();
  for (const text of answers.areaMap ?? []) {
    const cut = text.lastIndexOf("=");
    if (cut < 1) return { problem: `--area-map ${text}: expected CELL=CODE` };
    map.set(text.slice(0, cut), text.slice(cut + 1));
  }
  return { codes: areaCodes([...KNOWN_AREAS, ...fresh, ...there]), map };
}

/** A new indicator's decimals and frequency are those of its figures. */
function completed(subject: Subject, figures: readonly OwnFigure[]): Subject {
  const decimals = Math.max(...figures.map(({ value }) => value.split(".")[1]?.length ?? 0));
  const kinds = new Set(figures.map(({ period }) => granularityOf(period)));
  const [kind] = kinds;
  const words = { year: "annual", quarter: "quarterly", month: "monthly", day: "daily", interval: "irregular" };
  const frequency = kinds.size === 1 && kind ? words[kind] : "irregular";
  const { indicator } = subject;
  return {
    ...subject,
    indicator: {
      ...indicator,
      decimals: indicator["decimals"] ?? String(Math.min(decimals, 6)),
      frequency: indicator["frequency"] || frequency,
    },
  };
}

function answersKept(answers: Answers): Parameters<typeof mappingText>[0] {
  const {
    publication: _publication,
    edition: _edition,
    publishedOn: _day,
    retrievedOn: _fetched,
    forecastFrom: _from,
    ...kept
  } = answers;
  return kept;
}

const SHOWN = 20;

function shortened(lines: readonly string[]): string[] {
  return lines.length <= SHOWN
    ? [...lines]
    : [...lines.slice(0, SHOWN - 1), `… and ${lines.length - SHOWN + 2} lines more`, ...lines.slice(-1)];
}
