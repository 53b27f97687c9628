import { CALENDAR_WORDS, type Calendar, isDate, isDay } from "./calendar.ts";
import { canonicalDate, dateWords } from "./cells/date-formats.ts";
import { cellWords } from "./cells/rules.ts";
import type { Field } from "./descriptor.ts";
import { didYouMeanCode } from "./nearest.ts";
import { isInteger, isNumber } from "./numbers.ts";
import { compilePattern } from "./pattern.ts";

/** What is wrong with a cell; made once a column, so that checking allocates nothing. */
export interface Problem {
  code: string;
  expected: string;
}

/** null = the cell is right. */
export type ColumnCheck = (value: string) => Problem | null;

/** Compiles a field's type and constraints into one function; null where any text will do. */
export function compileColumn(field: Field): ColumnCheck | null {
  const constraints = field.constraints ?? {};
  const missing: Problem | null = constraints.required
    ? { code: "missing-value", expected: missingWords(field) }
    : null;
  const shape = shapeCheck(field);
  if (!missing && !shape) return null;
  return (value) => (value === "" ? missing : shape === null ? null : shape(value));
}

/** What an empty cell should hold; of a core column, whose words are known to be short. */
function missingWords({ cells, title, description }: Field): string {
  return cells === undefined && description !== "" && description !== title
    ? `a value: ${description.replace(/\.$/u, "")}`
    : "a value";
}

function shapeCheck(field: Field): ColumnCheck | null {
  if (field.type === "number" || field.type === "integer") return numericCheck(field);
  const steps = [
    typeCheck(field),
    kindCheck(field),
    enumCheck(field),
    boundsCheck(field),
    calendarCheck(field.calendar),
    patternCheck(field),
    lengthCheck(field),
  ].filter((step) => step !== null);
  return steps.length === 0 ? null : inTurn(steps);
}

function inTurn(steps: ColumnCheck[]): ColumnCheck {
  return (value) => {
    for (const step of steps) {
      const problem = step(value);
      if (problem !== null) return problem;
    }
    return null;
  };
}

function numericCheck(field: Field): ColumnCheck {
  const { minimum, maximum, enum: allowed } = field.constraints ?? {};
  const whole = field.type === "integer";
  const words = field.cells === undefined ? "" : cellWords(field.cells);
  const wrong: Problem = words
    ? { code: "wrong-type", expected: words }
    : whole
      ? { code: "wrong-type", expected: "a whole number such as 3 or -12, of at most 38 digits, without separators" }
      : { code: "wrong-type", expected: "a number such as 3.2, -0.5 or 1.2e6, without separators of thousands" };
  const grammar = whole ? isInteger : isNumber;
  const outside: Problem = {
    code: "out-of-range",
    expected: `a number ${[minimum === undefined ? "" : `of at least ${minimum}`, maximum === undefined ? "" : `of at most ${maximum}`].filter(Boolean).join(" and ")}`,
  };
  if (minimum === undefined && maximum === undefined && !allowed) return (value) => (grammar(value) ? null : wrong);
  const choice = enumCheck(field);
  return (value) => {
    if (!grammar(value)) return wrong;
    const number = Number(value);
    if (number < Number(minimum ?? -Infinity) || number > Number(maximum ?? Infinity)) return outside;
    return choice === null ? null : choice(value);
  };
}

function typeCheck(field: Field): ColumnCheck | null {
  if (field.type === "date") {
    const words = field.cells === undefined ? "" : cellWords(field.cells);
    const wrong: Problem = {
      code: "wrong-type",
      expected: words || "an existing day as YYYY-MM-DD, such as 2024-04-16",
    };
    return (value) => (isDay(value) ? null : wrong);
  }
  if (field.type === "boolean") {
    const words = field.cells === undefined ? "" : cellWords(field.cells);
    const wrong: Problem = {
      code: "wrong-type",
      expected: words || "true or false",
    };
    return (value) => (value === "true" || value === "false" ? null : wrong);
  }
  return null;
}

/** What the standard's other types ask of a cell that is kept as text. */
function kindCheck({ cells }: Field): ColumnCheck | null {
  const kind = cells?.kind;
  if (kind === "datetime" || kind === "time") {
    const { format = "default" } = cells ?? {};
    const wrong: Problem = { code: "wrong-type", expected: dateWords(kind, format) };
    // Cells that could be read are in the default form by now.
    return (value) => (canonicalDate(value, kind, "default") === null ? wrong : null);
  }
  if (kind === "object" || kind === "array" || kind === "geojson") {
    const wrong: Problem = { code: "wrong-type", expected: kind === "array" ? "a list in JSON" : "an object in JSON" };
    return (value) => (value.startsWith(kind === "array" ? "[" : "{") && isJson(value) ? null : wrong);
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function enumCheck(field: Field): ColumnCheck | null {
  const allowed = field.constraints?.enum;
  if (!allowed) return null;
  const choices = new Set(allowed);
  const all = `one of ${allowed.join(", ")}`;
  return (value) => {
    if (choices.has(value)) return null;
    const near = didYouMeanCode(value, allowed);
    return { code: "unknown-value", expected: near ? `${all}; ${near}` : all };
  };
}

/** Smallest and largest of what is compared as text: days, months, times. */
function boundsCheck({ constraints = {} }: Field): ColumnCheck | null {
  const { minimum, maximum } = constraints;
  if (minimum === undefined && maximum === undefined) return null;
  const [least, most] = [String(minimum ?? ""), String(maximum ?? "\uffff")];
  const ends = [minimum === undefined ? "" : `from ${minimum}`, maximum === undefined ? "" : `to ${maximum}`];
  const outside: Problem = { code: "out-of-range", expected: `a value ${ends.filter(Boolean).join(" ")}` };
  return (value) => (value < least || value > most ? outside : null);
}

function calendarCheck(calendar: Calendar | undefined): ColumnCheck | null {
  if (!calendar) return null;
  const wrong: Problem = { code: "bad-date", expected: CALENDAR_WORDS[calendar] };
  return (value) => (isDate(value, calendar) ? null : wrong);
}

/** A pattern must match the whole value (Table Schema follows XML Schema there). */
function patternCheck(field: Field): ColumnCheck | null {
  const pattern = field.constraints?.pattern;
  if (pattern === undefined) return null;
  const { matches, problem } = compilePattern(pattern);
  // Such a descriptor is refused before any cell is looked at.
  if (matches === null) throw new Error(`Expected ${problem}`);
  const words = field.constraints?.patternWords ?? `a value of the form ${pattern}`;
  const wrong: Problem = { code: "wrong-pattern", expected: words };
  return (value) => (matches(value) ? null : wrong);
}

function lengthCheck(field: Field): ColumnCheck | null {
  const { minLength = 0, maxLength = Infinity } = field.constraints ?? {};
  if (minLength === 0 && maxLength === Infinity) return null;
  const wrong: Problem = { code: "wrong-length", expected: `between ${minLength} and ${maxLength} characters` };
  return (value) => (value.length >= minLength && value.length <= maxLength ? null : wrong);
}
