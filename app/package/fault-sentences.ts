/** What is wrong with a published file, in sentences for its readers, who cannot mend it: no codes, nothing to do. */
import { type Cause, gatherCauses } from "./issue-causes.ts";
import type { Issue } from "./issues.ts";
import { howMany } from "./how-many.ts";

/** One sentence for each cause. `several`: the table has more files than one, so that each sentence names its own. */
export function faultSentences(issues: readonly Issue[], several: boolean): string[] {
  return gatherCauses(issues).map((cause) => {
    const text = sentence(cause);
    return several ? `${cause.first.file}: ${text}` : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  });
}

function sentence({ first, others }: Cause): string {
  const { column, value, line, code, expected, more } = first;
  const at = line === null ? "" : `line ${line}`;
  const cell = `column “${column}”`;
  const found = value === "" ? "an empty cell" : `“${value}”`;
  const also = elsewhere(others);
  if (more !== undefined)
    return `${column === "" ? `there ${more === 1 ? "is" : "are"}` : `${cell} has`} ${howMany(more, "more fault")} of this kind.`;
  switch (code) {
    case "wrong-width": {
      const [, wanted = "", has = ""] = /^([\d,]+) cells?, as the header has, not ([\d,]+)/u.exec(expected) ?? [];
      const count = others.length === 0 ? "it is" : "they are";
      return `${at} has ${has} ${has === "1" ? "cell" : "cells"} where the header has ${wanted}${also}; ${count} left out.`;
    }
    case "missing-value":
      return `${cell} is empty in ${at}${also}, though the table says that it never is.`;
    case "duplicate-key": {
      const before = /:(\d+)$/u.exec(expected)?.[1];
      return `${at} has the same key (${column}: ${value}) as ${before === undefined ? "an earlier row" : `line ${before}`}.${repeated(others)}`;
    }
    case "unknown-reference":
      return `${cell} has ${found} in ${at}, which ${expected.replace(/^a known .*?, listed in /u, "").replace(/;.*$/u, "")} does not list${also}.`;
    case "blank-line":
      return `${expected.replace(/^no blank lines; /u, "")}.`;
    case "short-header":
      return `the header names fewer columns than the rows have, so that names may stand over the wrong cells.`;
    case "unchecked-key":
      return `whether ${column} name rows of another table was not checked: there are too many.`;
    default:
      return column === ""
        ? `${at === "" ? "the file" : at} is not as it should be: expected ${expected}${also}.`
        : `${cell} has ${found}${at === "" ? "" : ` in ${at}`}${also}; it should be ${expected}.`;
  }
}

const SHOWN = 5;

function elsewhere(others: readonly Issue[]): string {
  const lines = others.flatMap(({ line }) => (line === null ? [] : [line]));
  if (lines.length === 0) return "";
  const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : "";
  return `, and so ${lines.length === 1 ? "does line" : "do lines"} ${lines.slice(0, SHOWN).join(", ")}${more}`;
}

function repeated(others: readonly Issue[]): string {
  if (others.length === 0) return "";
  return others.length === 1 ? " So does 1 more row." : ` So do ${howMany(others.length, "more row")}.`;
}
