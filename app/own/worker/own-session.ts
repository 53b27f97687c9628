import type { Catalog } from "../../domain/catalog.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import { decodeText, readText } from "../../tabular/read-text.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import { presentDay } from "../../domain/scenario-day.ts";
import { unpackEvidence, type PackedEvidence } from "../evidence/packed-evidence.ts";
import { guessedMapping } from "../figures/guess-mapping.ts";
import { leftText, problemTexts, textProblemText } from "../figures/problem-text.ts";
import { type ReadFigures, readFigures } from "../figures/read-figures.ts";
import { savedFigures, savedText } from "../figures/saved-file.ts";
import { seenFigures, seenTable } from "../figures/seen-figures.ts";
import { compareFigures } from "../trial/compare-figures.ts";
import type { OwnGiven } from "../trial/own-base.ts";
import type { Question } from "../trial/own-view.ts";
import { tryFigures } from "../trial/try-figures.ts";
import type { Asked, GivenTable, OwnAnswer, OwnLists, OwnRequest, Tried } from "./messages.ts";

const MOST_BYTES = 32 * 2 ** 20;
const MOST_CELLS = 2_000_000;
const FIRST_ROWS = 6;
const PROBLEMS = 12;

/** What one page has open: the claim's evidence and the reader's table. Answers requests one by one; keeps nothing elsewhere. */
export function ownSession(): (request: OwnRequest) => Promise<OwnAnswer> {
  let evidence: { packed: PackedEvidence; base: EvidenceBase } | null = null;
  let text = "";
  let sheet: (Sheet & { delimiter: string }) | null = null;
  let read: { key: string; figures: ReadFigures } | null = null;

  /** Reads a text as a table, which takes the place of the one before; what is wrong with it, or "": then that one stays. */
  function parse(given: string, delimiter: string): string {
    const parsed = readText(given, delimiter === "" ? undefined : delimiter, MOST_CELLS);
    if ("problem" in parsed) return textProblemText(parsed.problem);
    if (parsed.cells.every((row) => row.every((cell) => cell === ""))) return "There is nothing in it.";
    text = given;
    sheet = parsed;
    read = null;
    return "";
  }

  function tried(asked: Asked): Tried | null {
    if (evidence === null || sheet === null) return null;
    const { packed, base } = evidence;
    const { mapping } = asked;
    const key = JSON.stringify({ ...mapping, name: "", indicator: "" });
    if (read?.key !== key) read = { key, figures: readFigures(sheet, mapping, packed.catalog.areas) };
    const { layout, lacking, figures, problems, left } = read.figures;
    const told = problemTexts(problems, layout?.header ?? [], layout?.area ?? -1, asked.locale);
    const { name, indicator } = mapping;
    return {
      mapping,
      table: seenTable(sheet, layout),
      lacking: indicator === "" ? ["indicator", ...lacking] : lacking,
      ...seenFigures(figures.slice(0, FIRST_ROWS), daysOf(base, asked.question), asked.locale),
      figures: figures.length,
      problems: told.slice(0, PROBLEMS),
      problemCount: told.length,
      left: leftText(left),
      ...outcomeOf({ packed, base }, asked, { figures, name, indicator }),
    };
  }

  async function open({ table, name, mapping }: GivenTable, asked: Omit<Asked, "mapping">): Promise<Tried | string> {
    if (evidence === null) return "The site’s figures are not here yet.";
    const given = typeof table === "string" ? table : await fileText(table);
    if (given === null) return `The file has more than ${MOST_BYTES / 2 ** 20} MB.`;
    const saved = savedFigures(given);
    const known = saved?.mapping ?? mapping;
    const problem = parse(saved?.text ?? given, known?.delimiter ?? "");
    if (problem !== "" || sheet === null) return problem;
    const { catalog } = evidence.packed;
    const { indicators, areas } = catalog;
    const guessed = guessedMapping(sheet, areas, { ...askedFor(catalog, asked.question), name });
    // An indicator of another package is none of this one.
    const usable = known !== null && indicators.some(({ indicator }) => indicator === known.indicator);
    const chosen = known === null ? guessed : usable ? known : { ...known, indicator: guessed.indicator };
    return tried({ ...asked, mapping: chosen }) ?? "";
  }

  async function answer(request: OwnRequest): Promise<OwnAnswer> {
    const { number } = request;
    const told = (result: Tried | string | null): OwnAnswer =>
      result === null || typeof result === "string"
        ? { kind: "refused", number, problem: result ?? "There is no table yet." }
        : { kind: "tried", number, tried: result };
    switch (request.kind) {
      case "evidence": {
        const packed = JSON.parse(request.json) as PackedEvidence;
        evidence = { packed, base: unpackEvidence(packed) };
        return { kind: "ready", number, lists: listsOf(packed) };
      }
      case "open":
        return told(await open(request.given, request.asked));
      case "try": {
        const { delimiter } = request.asked.mapping;
        const problem = delimiter === "" || delimiter === sheet?.delimiter ? "" : parse(text, delimiter);
        return told(problem === "" ? tried(request.asked) : problem);
      }
      case "clear":
        [text, sheet, read] = ["", null, null];
        return { kind: "cleared", number };
      case "save":
        return { kind: "saved", number, text: savedText({ mapping: request.mapping, text }) };
    }
  }
  return answer;
}

/** What comes out; nothing where there is no figure, or nobody knows of what. */
function outcomeOf(
  { packed, base }: { packed: PackedEvidence; base: EvidenceBase },
  { question, locale }: Asked,
  given: OwnGiven,
): Pick<Tried, "trial" | "compared"> {
  if (given.figures.length === 0 || given.indicator === "") return { trial: null, compared: null };
  return question.kind === "claim"
    ? { trial: tryFigures(packed, base, { ...question, ...given, locale }), compared: null }
    : { trial: null, compared: compareFigures(packed, base, { ...question, ...given, locale }) };
}

/** The indicator and the area that a table is taken to be of; several claims ask for several. */
function askedFor({ readings }: Catalog, question: Question): { indicator: string; area: string } {
  const asking = question.kind === "claim" ? readings.filter((one) => one.reading === question.reading) : readings;
  const only = (values: string[]) => {
    const distinct = new Set(values.filter((value) => value !== ""));
    return distinct.size === 1 ? ([...distinct][0] ?? "") : "";
  };
  return { indicator: only(asking.map((one) => one.indicator)), area: only(asking.map(({ area }) => area)) };
}

/** The days on which the scenarios asked for look. */
function daysOf(base: EvidenceBase, question: Question): string[] {
  const { readings } = base.catalog;
  const reading = question.kind === "claim" ? readings.find((one) => one.reading === question.reading) : readings[0];
  if (reading === undefined) return [];
  const scenarios = question.kind === "claim" ? [question.scenario] : question.sides.map(({ scenario }) => scenario);
  return [...new Set(scenarios.map((scenario) => presentDay(base, reading, scenario)))].filter((day) => day !== "");
}

function listsOf({ catalog: { readings, indicators, areas } }: PackedEvidence): OwnLists {
  const wanted = new Set(readings.map(({ indicator }) => indicator));
  const byLabel = <T extends { label: string }>(list: T[]) => list.sort((a, b) => (a.label < b.label ? -1 : 1));
  const listed = indicators.map(({ indicator, label, unit }) => ({ indicator, label, unit }));
  return {
    asked: byLabel(listed.filter(({ indicator }) => wanted.has(indicator))),
    others: byLabel(listed.filter(({ indicator }) => !wanted.has(indicator))),
    areas: byLabel(areas.map(({ area, label }) => ({ area, label }))),
  };
}

async function fileText(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  return decodeText(new Uint8Array(await file.arrayBuffer())).text;
}
