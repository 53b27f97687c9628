import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { formatIssue } from "../../../app/package/issues.ts";

export type Json = Record<string, unknown>;

export function packageWith(properties: Json): Json {
  return { ...resourceWith({}), ...properties };
}

export function resourceWith(properties: Json): Json {
  return { resources: [{ name: "r", path: "r.csv", ...properties }] };
}

export function schemaWith(properties: Json): Json {
  return resourceWith({ schema: { fields: [{ name: "a", type: "string" }], ...properties } });
}

export function fieldWith(properties: Json): Json {
  return resourceWith({ schema: { fields: [{ name: "a", ...properties }] } });
}

export function constraint(type: string, constraints: unknown): Json {
  return fieldWith({ type, constraints });
}

/** The profile's complaints as they are printed, without the file's name. */
export function issuesOf(descriptor: unknown): string[] {
  return profileIssues(descriptor).map((issue) => formatIssue(issue).replace(/^datapackage\.json: column /, ""));
}
