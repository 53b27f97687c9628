import { type Cube, readCubes } from "../../tabular/json-stat/cube.ts";
import { cubeSheet } from "../../tabular/json-stat/cube-sheet.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import { type Refusal, SHEET_LIMITS } from "./sheet.ts";

/** The figures of a JSON-stat file; of several datasets the one that is asked for by its name. */
export function readJsonStat(text: string, wanted: string | undefined): Sheet | Refusal {
  const json = parsed(text);
  if (json === undefined)
    return { problem: "The file begins like JSON and is none: it may not be whole. Download it again." };
  const cubes = readCubes(json);
  if (cubes === null)
    return { problem: "The file is JSON, but no JSON-stat: download the same table as JSON-stat, CSV or .xlsx." };
  if ("problem" in cubes) return { problem: `The file is JSON-stat with a fault in it: ${cubes.problem}.` };
  const cube = chosen(cubes, wanted);
  if ("problem" in cube) return cube;
  return cubeSheet(cube, SHEET_LIMITS.cells) ?? { problem: `The dataset has more than ${SHEET_LIMITS.cells} cells.` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function chosen(cubes: readonly Cube[], wanted: string | undefined): Cube | Refusal {
  const [only] = cubes;
  if (only === undefined) return { problem: "The JSON-stat collection only links to datasets: download one of them." };
  if (wanted === undefined && cubes.length === 1) return only;
  const names = cubes.map(({ name }) => `"${name}"`).join(", ");
  const found = cubes.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  return {
    problem:
      wanted === undefined
        ? `The file has several datasets: --sheet takes one of ${names}.`
        : `There is no dataset "${wanted}". The file has ${names}.`,
  };
}
