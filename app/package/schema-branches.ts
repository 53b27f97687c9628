import type { ErrorObject } from "ajv";
import { type Complaint, complaintOf, quoted, wordsOfTypes } from "./schema-words.ts";

type Branch = { required?: string[]; properties?: Record<string, { enum?: unknown[] } | undefined> };

/**
 * Ajv's errors as sentences. Where a value may have one of several forms, Ajv tells what is wrong with it in every form;
 * a person needs the form that was meant: the one that the value's own `type` (or the like) names, else the nearest.
 * @param errors of a validation with `allErrors` and `verbose`, by a schema without references
 */
export function settle(errors: readonly ErrorObject[]): Complaint[] {
  const choices = errors.filter(isChoice);
  // "if" only announces what "then" or "else" says.
  const outer = errors.filter((error) => error.keyword !== "if" && !choices.some((choice) => isInside(error, choice)));
  const plain = outer.filter((error) => !isChoice(error));
  return outer.flatMap((error) => {
    if (!isChoice(error)) return [complaintOf(error)];
    // A value of the wrong type, or one that lacks everything, fits all forms alike: the plain error says it.
    if (fitsSeveral(error)) return plain.some(isAt(error.instancePath)) ? [] : [onlyOne(error)];
    return chosen(
      error,
      errors.filter((inner) => isInside(inner, error)),
    );
  });
}

function isChoice(error: ErrorObject): boolean {
  return error.keyword === "oneOf" || error.keyword === "anyOf";
}

function fitsSeveral(error: ErrorObject): boolean {
  return Array.isArray((error.params as { passingSchemas?: unknown }).passingSchemas);
}

function isAt(pointer: string): (error: ErrorObject) => boolean {
  return (error) => error.instancePath === pointer;
}

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    (error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`))
  );
}

function chosen(choice: ErrorObject, inside: readonly ErrorObject[]): Complaint[] {
  const branches = choice.schema as Branch[];
  const errorsOf = (index: number): ErrorObject[] =>
    inside.filter((error) => error.schemaPath.startsWith(`${choice.schemaPath}/${index}/`));
  const naming = isObject(choice.data) ? namingProperty(branches) : null;
  if (naming !== null) return named(choice, branches, naming, errorsOf);
  const meant = branches.map((_, index) => errorsOf(index));
  const fitting = meant.filter((errors) => !errors.some((error) => isWrongType(error, choice.instancePath)));
  if (fitting.length > 0) return nearest(fitting.map(settle));
  const types = meant.flat().filter((error) => isWrongType(error, choice.instancePath));
  return [
    {
      pointer: choice.instancePath,
      found: choice.data,
      expected: wordsOfTypes(types.flatMap((error) => error.schema as string | string[])),
    },
  ];
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWrongType(error: ErrorObject, pointer: string): boolean {
  return error.keyword === "type" && error.instancePath === pointer;
}

/** The property by whose value every branch says that it is meant; null if there is none. */
function namingProperty(branches: readonly Branch[]): string | null {
  const [first, ...others] = branches;
  const names = (branch: Branch | undefined, name: string): boolean => branch?.properties?.[name]?.enum?.length === 1;
  return (
    Object.keys(first?.properties ?? {}).find((name) => [first, ...others].every((branch) => names(branch, name))) ??
    null
  );
}

/** What is wrong with the value in the branch that it names; if it names none, which there are. */
function named(
  choice: ErrorObject,
  branches: readonly Branch[],
  naming: string,
  errorsOf: (index: number) => ErrorObject[],
): Complaint[] {
  const found = (choice.data as Record<string, unknown>)[naming];
  const pointer = choice.instancePath;
  const meant = branches.flatMap((branch, index) =>
    (found === undefined ? !branch.required?.includes(naming) : branch.properties?.[naming]?.enum?.[0] === found)
      ? [index]
      : [],
  );
  if (meant.length === 1) return settle(meant.flatMap(errorsOf));
  if (found === undefined) return [{ pointer, found, expected: `the property ${quoted(naming)}` }];
  const known = branches.map((branch) => String(branch.properties?.[naming]?.enum?.[0]));
  return [{ pointer: `${pointer}/${naming}`, found, expected: `one of ${known.join(", ")}` }];
}

/** The branch with the fewest complaints, then the one whose complaint lies deepest; of equals, what they have in common. */
function nearest(branches: readonly Complaint[][]): Complaint[] {
  const fewest = Math.min(...branches.map((complaints) => complaints.length));
  const few = branches.filter((complaints) => complaints.length === fewest);
  const depth = (complaints: Complaint[]): number =>
    Math.max(...complaints.map(({ pointer }) => pointer.split("/").length));
  const deepest = Math.max(...few.map(depth));
  const [first = [], ...others] = few.filter((complaints) => depth(complaints) === deepest);
  return first.map((complaint, index) => {
    const alike = others.map((other) => other[index]);
    if (!alike.every((other) => other?.pointer === complaint.pointer)) return complaint;
    const words = new Set([complaint.expected, ...alike.map((other) => other?.expected ?? "")]);
    return { ...complaint, expected: [...words].join(" or ") };
  });
}

/** Two forms at once: most often two properties of which one excludes the other. */
function onlyOne(choice: ErrorObject): Complaint {
  const needed = (choice.schema as Branch[]).map((branch) => branch.required ?? []);
  const own = needed.flatMap((names) => names.filter((name) => !needed.every((other) => other.includes(name))));
  const expected =
    own.length > 1 ? `only one of ${own.map(quoted).join(" and ")}` : "a value of only one of the allowed forms";
  return { pointer: choice.instancePath, found: undefined, expected };
}
