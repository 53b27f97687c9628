import { isMissing } from "../cell-text.ts";
import { ownPeriod } from "../own-period.ts";
import type { Sheet } from "../sheet.ts";
import type { Cube, CubeDimension } from "./cube.ts";

/**
 * A cube as a table: a row a figure, a column a dimension with its codes, the status and the value; behind them the labels of
 * dimensions that have several categories, for `--where` and for areas whose codes nobody knows. Which column is the area and which the
 * period is said where the file gives dimensions these roles.
 * @returns null where it has more cells than `most`
 */
export function cubeSheet(cube: Cube, most: number): Sheet | null {
  const { dimensions } = cube;
  const places = figuresOf(cube);
  const labelled = dimensions.filter(
    (one) => one.codes.length > 1 && one.labels.some((label, at) => label !== one.codes[at]),
  );
  const width = dimensions.length + labelled.length + 2;
  if ((places.length + 1) * width > most) return null;
  const taken = new Set(dimensions.map(({ id }) => id.toLowerCase()));
  const value = unused("value", taken);
  const status = unused("status", taken);
  const header = [
    ...dimensions.map(({ id }) => id),
    status,
    value,
    ...labelled.map(({ id, label }) => unused(label === id ? `${id} label` : label, taken)),
  ];
  const shown = dimensions.map(shownCodes);
  const steps = stepsOf(dimensions);
  const category = (dimension: number, place: number) =>
    Math.floor(place / (steps[dimension] ?? 1)) % (dimensions[dimension]?.codes.length ?? 1);
  const rows = places.map((place) => [
    ...dimensions.map((_, at) => shown[at]?.[category(at, place)] ?? ""),
    statusAt(cube, place),
    cellText(at(cube.value, place)),
    ...labelled.map((one) => one.labels[category(dimensions.indexOf(one), place)] ?? ""),
  ]);
  const named = (role: CubeDimension["role"]) => dimensions.find((one) => one.role === role)?.id;
  return {
    cells: [header, ...rows],
    typed: true,
    notes: [notes(cube)],
    row: "row",
    columns: { area: named("geo"), period: named("time"), value, status },
  };
}

/** Places of the figures: all of a list, those that a sparse cube names. */
function figuresOf({ value, dimensions }: Cube): number[] {
  if (Array.isArray(value)) return value.map((_, place) => place);
  const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  return Object.keys(value)
    .map(Number)
    .filter((place) => Number.isInteger(place) && place >= 0 && place < count)
    .sort((a, b) => a - b);
}

/** How many figures lie between one category of a dimension and its next. */
function stepsOf(dimensions: readonly CubeDimension[]): number[] {
  const steps: number[] = [];
  let step = 1;
  for (let place = dimensions.length - 1; place >= 0; place -= 1) {
    steps[place] = step;
    step *= dimensions[place]?.codes.length ?? 1;
  }
  return steps;
}

/** Codes as they stand; of times, whose codes may be numbers of no calendar, the labels where only these are periods. */
function shownCodes({ role, codes, labels }: CubeDimension): readonly string[] {
  const arePeriods = (texts: readonly string[]) => texts.every((text) => ownPeriod(text) !== null);
  return role === "time" && !arePeriods(codes) && arePeriods(labels) ? labels : codes;
}

function at(from: readonly unknown[] | Readonly<Record<string, unknown>>, place: number): unknown {
  return Array.isArray(from) ? from[place] : (from as Readonly<Record<string, unknown>>)[String(place)];
}

/** One status for all, one for each figure, or those of some. Signs of a missing figure are none of one that is there. */
function statusAt({ status }: Cube, place: number): string {
  const shared = Array.isArray(status) && status.length === 1 ? (status[0] as unknown) : status;
  const one = typeof shared === "string" ? shared : at(status as readonly unknown[], place);
  return typeof one === "string" && !isMissing(one) ? one : "";
}

function cellText(value: unknown): string {
  return typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
}

function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let more = 2; taken.has(free.toLowerCase()); more += 1) free = `${name} ${more}`;
  taken.add(free.toLowerCase());
  return free;
}

/** "JSON-stat: Unemployment rate, Statistics office, updated 2024-04-03; unit percent". */
function notes({ label, source, updated, dimensions }: Cube): string {
  const about = [label, source, updated === "" ? "" : `updated ${updated.slice(0, 10)}`].filter((text) => text !== "");
  const units = [...new Set(dimensions.flatMap((one) => one.units))].slice(0, 5).join(", ");
  return `JSON-stat${about.length === 0 ? "" : `: ${about.join(", ")}`}${units === "" ? "" : `; unit ${units}`}`;
}
