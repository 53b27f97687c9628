import { type Issue, issueAt } from "./issues.ts";
import conventions from "./profiles/conventions.json";
import dataPackage from "./profiles/data-package-2.json";
import { schemaCheck } from "./schema-check.ts";
import type { Complaint } from "./schema-words.ts";

const FILE = "datapackage.json";

interface Checks {
  profile: (document: unknown) => Complaint[];
  conventions: (document: unknown) => Complaint[];
}

let compiled: Checks | null = null;

/** Where a descriptor breaks the official profile or what this application asks beyond it; of one place, the narrower. */
export function schemaIssues(parsed: unknown): Issue[] {
  const own = checks().conventions(parsed);
  const official = checks().profile(parsed);
  return [...official.filter((complaint) => !own.some((other) => covers(other, complaint))), ...own].map((complaint) =>
    issueOf(complaint, parsed),
  );
}

/** What keeps a descriptor from being a Data Package by the official profile, version 2.0, whatever this application asks. */
export function profileIssues(parsed: unknown): Issue[] {
  return checks()
    .profile(parsed)
    .map((complaint) => issueOf(complaint, parsed));
}

function checks(): Checks {
  compiled ??= { profile: schemaCheck(dataPackage), conventions: schemaCheck(conventions) };
  return compiled;
}

/** Whether our own complaint says all that the official one does: of what stands there, we allow less. */
function covers(own: Complaint, official: Complaint): boolean {
  if (own.found === undefined) return own.pointer === official.pointer && official.expected.includes(own.expected);
  return own.pointer === official.pointer || official.pointer.startsWith(`${own.pointer}/`);
}

function issueOf({ pointer, found, expected }: Complaint, parsed: unknown): Issue {
  const value = found === undefined ? "" : typeof found === "string" ? found : JSON.stringify(found);
  const where = placeOf(pointer, parsed);
  return issueAt(
    FILE,
    null,
    pointer || "/",
    value,
    "bad-descriptor",
    where === "" ? expected : `${expected}, in ${where}`,
  );
}

/** `field "kind" of resource "areas"`: a pointer counts, people go by names. */
function placeOf(pointer: string, parsed: unknown): string {
  const [, list, index = "", schema, fields, position = ""] = pointer.split("/");
  if (list !== "resources" || index === "") return "";
  const resource = entryOf(parsed, "resources", index);
  const field =
    schema === "schema" && fields === "fields" ? entryOf(recordIn(resource, "schema"), "fields", position) : null;
  return [nameOf("field", field), nameOf("resource", resource)].filter((name) => name !== "").join(" of ");
}

function entryOf(record: unknown, list: string, index: string): unknown {
  const entries = recordIn(record, list);
  return Array.isArray(entries) ? entries[Number(index)] : null;
}

function recordIn(record: unknown, key: string): unknown {
  return isRecord(record) ? record[key] : null;
}

function nameOf(kind: string, record: unknown): string {
  const name = recordIn(record, "name");
  return typeof name === "string" && name !== "" ? `${kind} "${name}"` : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
