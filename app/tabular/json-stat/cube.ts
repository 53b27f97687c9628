/**
 * JSON-stat: what statistics offices give out as a cube of figures (format 2.0, https://json-stat.org/full/; also the older one, where
 * `id`, `size` and `role` stand in `dimension`).
 */
import { z } from "zod";
import { howMany } from "../../package/how-many.ts";

/** One dimension: its categories in their order. */
export interface CubeDimension {
  id: string;
  label: string;
  /** What it says of a figure: when, where, what is measured; "" for anything else. */
  role: "time" | "geo" | "metric" | "";
  codes: string[];
  /** In the order of the codes; a code without a label is its own. */
  labels: string[];
  /** Units that its categories name, each once. */
  units: string[];
}

/** A cube as it stands in the file; `value` and `status` by place: the last dimension goes round first. */
export interface Cube {
  /** The name it has in the file, or its label. */
  name: string;
  label: string;
  source: string;
  updated: string;
  dimensions: CubeDimension[];
  value: readonly unknown[] | Readonly<Record<string, unknown>>;
  status: readonly unknown[] | Readonly<Record<string, unknown>> | string;
}

const texts = z.array(z.string());
const byText = z.record(z.string(), z.unknown());
const category = z.object({
  index: z.union([texts, z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), byText).optional(),
});
const dimension = z.object({ label: z.string().optional(), category });
const sizes = z.array(z.number().int().min(0));
const role = z.object({ time: texts.nullish(), geo: texts.nullish(), metric: texts.nullish() });
const dataset = z.object({
  label: z.string().nullish(),
  source: z.string().nullish(),
  updated: z.string().nullish(),
  id: texts.optional(),
  size: sizes.optional(),
  role: role.nullish(),
  dimension: byText,
  value: z.union([z.array(z.unknown()), byText]),
  status: z.union([z.string(), z.array(z.unknown()), byText]).nullish(),
});
type Dataset = z.infer<typeof dataset>;

/** The cubes of a JSON-stat file; null where it is other JSON; `problem`: what is wrong with a cube, in words. */
export function readCubes(json: unknown): Cube[] | { problem: string } | null {
  const found = datasetsOf(json);
  if (found === null) return null;
  const cubes: Cube[] = [];
  for (const [name, given] of found) {
    const parsed = dataset.safeParse(given);
    const cube = parsed.success ? cubeOf(name, parsed.data) : wrong(parsed.error);
    if ("problem" in cube) return cube;
    cubes.push(cube);
  }
  return cubes;
}

/** What may be datasets, by name: the file itself, those of a collection, or those of a bundle, as the older format has them. */
function datasetsOf(json: unknown): [name: string, dataset: unknown][] | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const { class: kind, link } = json as { class?: unknown; link?: { item?: unknown } | null };
  if (kind === "dataset" || isDataset(json)) return [["", json]];
  const items = kind === "collection" && Array.isArray(link?.item) ? link.item : null;
  if (items !== null) return items.filter(isDataset).map((item) => ["", item]);
  const bundled = Object.entries(json).filter(([, one]) => isDataset(one));
  return bundled.length > 0 || kind === "collection" ? bundled : null;
}

function isDataset(one: unknown): boolean {
  return typeof one === "object" && one !== null && "dimension" in one && "value" in one;
}

function wrong(error: z.ZodError): { problem: string } {
  const [issue] = error.issues;
  const where = issue?.path.map(String).join(".") ?? "";
  return { problem: `${where === "" ? "the dataset" : where}: ${issue?.message ?? "not as the format has it"}` };
}

function cubeOf(name: string, given: Dataset): Cube | { problem: string } {
  const older = z.object({ id: texts.optional(), size: sizes.optional(), role: role.nullish() });
  const inside = older.safeParse(given.dimension).data ?? {};
  const [ids, size, roles] = [given.id ?? inside.id, given.size ?? inside.size, given.role ?? inside.role];
  if (ids === undefined || size === undefined) return { problem: "id and size: the dimensions are not named" };
  if (ids.length !== size.length)
    return { problem: `id names ${howMany(ids.length, "dimension")}, size ${size.length}: as many are expected` };
  const dimensions: CubeDimension[] = [];
  for (const [at, id] of ids.entries()) {
    const parsed = dimension.safeParse(given.dimension[id]);
    if (!parsed.success) return { problem: `dimension.${id}: ${wrong(parsed.error).problem}` };
    const codes = codesOf(parsed.data.category);
    if (codes.length !== size[at])
      return {
        problem: `dimension.${id} has ${howMany(codes.length, "category", "categories")}, its size is ${size[at] ?? 0}`,
      };
    const { label: names = {}, unit = {} } = parsed.data.category;
    const roleOf = (["time", "geo", "metric"] as const).find((one) => roles?.[one]?.includes(id)) ?? "";
    const labels = codes.map((code) => names[code] ?? code);
    const units = [...new Set(Object.values(unit).map(unitOf))].filter((text) => text !== "");
    dimensions.push({ id, label: parsed.data.label || id, role: roleOf, codes, labels, units });
  }
  const count = size.reduce((product, one) => product * one, 1);
  const { value, status } = given;
  if (Array.isArray(value) && value.length !== count)
    return { problem: `value has ${howMany(value.length, "figure")}, its dimensions give ${count}` };
  const label = given.label ?? "";
  return {
    name: name || label,
    label,
    source: given.source ?? "",
    updated: given.updated ?? "",
    dimensions,
    value,
    status: status ?? [],
  };
}

/** In the order of `index`; where it is left out there is one category, which its label names. */
function codesOf({ index, label = {} }: z.infer<typeof category>): string[] {
  if (Array.isArray(index)) return index;
  if (index === undefined) return Object.keys(label);
  return Object.entries(index)
    .sort(([, a], [, b]) => a - b)
    .map(([code]) => code);
}

/** Offices name a category's unit by `label`, some by `base`. */
function unitOf(unit: Readonly<Record<string, unknown>>): string {
  const named = unit["label"] ?? unit["base"];
  return typeof named === "string" ? named : "";
}
