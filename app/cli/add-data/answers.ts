import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const text = z.string().optional();
const texts = z.array(z.string()).optional();

/** What `add-data` is told of a file, by flags, by answers or by a mapping kept from before. */
const schema = z.strictObject({
  publisher: text,
  publisherLabel: text,
  publisherKind: text,
  publisherParty: text,
  publisherUrl: text,
  title: text,
  url: text,
  seenAt: text,
  licence: text,
  redistributable: z.boolean().optional(),
  confidence: text,
  coverage: text,
  indicator: text,
  indicatorLabel: text,
  definition: text,
  unit: text,
  topic: text,
  frequency: text,
  area: text,
  areaColumn: text,
  areaMap: texts,
  newArea: texts,
  skipUnknownAreas: z.boolean().optional(),
  periodColumn: text,
  periodAs: z.enum(["year", "quarter", "month"]).optional(),
  dateOrder: z.enum(["dmy", "mdy"]).optional(),
  valueColumn: text,
  power: z
    .string()
    .regex(/^-?\d{1,2}$/, "a power of ten such as -2 or 6")
    .optional(),
  statusColumn: text,
  status: z.enum(["A", "E", "F", "P"]).optional(),
  where: texts,
  sheet: text,
  headerRow: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "a line's number, from 1")
    .optional(),
  decimal: z.enum([".", ","]).optional(),
  delimiter: text,
  encoding: text,
});
export type Mapping = z.infer<typeof schema>;

/** What is new in every edition, and so no part of a kept mapping. */
export interface EditionAnswers {
  publication?: string | undefined;
  edition?: string | undefined;
  publishedOn?: string | undefined;
  retrievedOn?: string | undefined;
  forecastFrom?: string | undefined;
}

export type Answers = Mapping & EditionAnswers;

export const MAPPINGS = "imports";

export function mappingPath(name: string): string {
  return `${MAPPINGS}/${name}.json`;
}

/** A kept mapping; or, in words, what is wrong with it. */
export function readMapping(dataDir: string, name: string): Mapping | { problem: string } {
  const path = join(dataDir, mappingPath(name));
  if (!existsSync(path)) return { problem: `--mapping: there is no ${mappingPath(name)} in ${dataDir}` };
  try {
    return parseMapping(JSON.parse(readFileSync(path, "utf8")), mappingPath(name));
  } catch {
    return { problem: `${mappingPath(name)} is no JSON` };
  }
}

/** Checks what came from a file or from flags. */
export function parseMapping(given: unknown, where: string): Mapping | { problem: string } {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return { problem: `${where}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` };
}

/** The text of a kept mapping: what was answered, in one order. */
export function mappingText(mapping: Mapping): string {
  const known = Object.keys(schema.shape) as (keyof Mapping)[];
  const kept = Object.fromEntries(known.flatMap((key) => (mapping[key] === undefined ? [] : [[key, mapping[key]]])));
  return `${JSON.stringify(kept, null, 2)}\n`;
}
