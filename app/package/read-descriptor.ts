import { decodeUtf8 } from "./decode.ts";
import { DESCRIPTOR, type Descriptor } from "./descriptor.ts";
import { validateDescriptor } from "./descriptor-rules.ts";
import { type Issue, issueAt } from "./issues.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { lineTooDeep } from "./nesting.ts";

/** Reads the descriptor's bytes: JSON, valid against the profiles and our conventions, and consistent in itself. */
export function parseDescriptor(bytes: Uint8Array): { descriptor: Descriptor | null; issues: Issue[] } {
  const { text, issues } = decodeUtf8(bytes, DESCRIPTOR);
  if (issues.length > 0) return { descriptor: null, issues };
  const deep = lineTooDeep(text, PACKAGE_LIMITS.descriptorDepth);
  if (deep !== null) {
    const expected = `at most ${PACKAGE_LIMITS.descriptorDepth} lists and objects inside one another`;
    return { descriptor: null, issues: [issueAt(DESCRIPTOR, deep, "", "", "too-deep", expected)] };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return {
      descriptor: null,
      issues: [issueAt(DESCRIPTOR, lineOfError(text, message), "", message, "bad-json", "JSON")],
    };
  }
  const found = validateDescriptor(parsed);
  return found.length > 0 ? { descriptor: null, issues: found } : { descriptor: parsed as Descriptor, issues: [] };
}

/** V8 names either a position or a line; older texts name only the position. */
function lineOfError(text: string, message: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split("\n").length;
}
