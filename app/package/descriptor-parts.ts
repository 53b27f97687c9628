/** Schemas and dialects that stand in files of their own, as the Data Package standard lets a descriptor name them. */
import { decodeUtf8 } from "./decode.ts";
import { DESCRIPTOR } from "./descriptor.ts";
import { type Issue, issueAt } from "./issues.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { lineTooDeep } from "./nesting.ts";
import { readPackageFile } from "./package-files.ts";

/** By path: what the file holds. */
export type DescriptorParts = ReadonlyMap<string, unknown>;

const PROPERTIES = ["schema", "dialect"] as const;

/** Files that the tables of a descriptor name for their schema or dialect, read; `bytes` of all of them, in order. One that cannot be used is left out. */
export async function readParts(
  dir: string,
  descriptor: Uint8Array,
  files: readonly string[],
): Promise<{ parts: DescriptorParts; bytes: Uint8Array }> {
  const parts = new Map<string, unknown>();
  const bytes: Uint8Array[] = [];
  const named = new Set(resourcesOf(jsonOf(descriptor)).flatMap((one) => PROPERTIES.map((name) => one[name])));
  for (const path of named) {
    if (typeof path !== "string" || !files.includes(path)) continue;
    const read = await readPackageFile(dir, path, PACKAGE_LIMITS.descriptorBytes);
    const held = read.bytes === null ? undefined : jsonOf(read.bytes);
    if (read.bytes === null || typeof held !== "object" || held === null || Array.isArray(held)) continue;
    parts.set(path, held);
    bytes.push(read.bytes);
  }
  return { parts, bytes: Buffer.concat(bytes) };
}

/** The descriptor with these files' contents in the place of their paths; a path that leads to none is an issue, and is left out. */
export function withParts(parsed: unknown, parts: DescriptorParts): { parsed: unknown; issues: Issue[] } {
  const issues: Issue[] = [];
  const resources = resourcesOf(parsed);
  if (!resources.some((one) => PROPERTIES.some((name) => typeof one[name] === "string"))) return { parsed, issues };
  const whole = resources.map((resource, index) => {
    const own: Record<string, unknown> = { ...resource };
    for (const name of PROPERTIES) {
      const path = own[name];
      if (typeof path !== "string") continue;
      if (parts.has(path)) own[name] = parts.get(path);
      else {
        delete own[name];
        const expected = `the ${name} itself, or the path of a JSON file in the package that holds it`;
        issues.push(issueAt(DESCRIPTOR, null, `/resources/${index}/${name}`, path, "missing-part", expected));
      }
    }
    return own;
  });
  return { parsed: { ...(parsed as object), resources: whole }, issues };
}

function jsonOf(bytes: Uint8Array): unknown {
  const { text, issues } = decodeUtf8(bytes, DESCRIPTOR);
  try {
    const isDeep = lineTooDeep(text, PACKAGE_LIMITS.descriptorDepth) !== null;
    return issues.length > 0 || isDeep ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function resourcesOf(parsed: unknown): Record<string, unknown>[] {
  const resources = (parsed as { resources?: unknown } | null | undefined)?.resources;
  if (!Array.isArray(resources)) return [];
  // What is no object stays in its place, for the profile to complain of.
  return resources.every((one) => typeof one === "object" && one !== null)
    ? (resources as Record<string, unknown>[])
    : [];
}
