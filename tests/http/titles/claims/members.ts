import { match, type Findings, type Row } from "../numbers.ts";
import { asFarAs, type AskedOfClaim, type ClaimTracer } from "./asked.ts";

const AGAINST = "(?<subject>.+?) against (?<group>.+), by (?<who>.+)";

/** The line's figure and the members'; the names that the title gives them are checked on the way. */
function heldAgainst(
  said: Record<string, string>,
  rows: readonly Row[],
  found: Findings,
  { members, group }: AskedOfClaim,
): { line: number; values: number[] } {
  const lines = rows.filter(({ series }) => series === "Held against");
  const others = rows.filter(({ series }) => series !== "Held against");
  found.same("one line", String(lines.length), "1");
  found.same("subject", said.subject, lines[0]?.at);
  found.same("group", said.group, group);
  found.same("one source", String(new Set(others.map(({ publication }) => publication)).size), "1");
  if (said.of !== undefined) {
    found.number("members", said.of, others.length);
    found.same("with a figure", said.known, others.length < members ? " with a figure" : undefined);
  }
  return { line: Number(lines[0]?.value), values: others.map(({ value }) => Number(value)) };
}

/** "2 of 7 members break it: Russia against G7, by IMF", "None of 3 members with a figure breaks it: …", "3 of 3 members bear it out: …". */
export const groupCompared: ClaimTracer = (title, rows, found, asked) => {
  const { operator = "", target = "", quantifier } = asked.reading;
  const verb = quantifier === "all" ? "breaks? it" : "bears? it out";
  const said = match(
    title,
    `(?<some>\\d+|None) of (?<of>\\d+) members?(?<known> with a figure)? ${verb}: ${AGAINST}`,
    found,
  );
  const { line, values } = heldAgainst(said, rows, found, asked);
  const bearing = values.filter((value) => asFarAs(operator, line - value, target)).length;
  const expected = quantifier === "all" ? values.length - bearing : bearing;
  found.same("members that decide", said.some === "None" ? "0" : said.some, String(expected));
};

/** "3 of 3 members count: Russia against Advanced economies, by IMF". */
export const counted: ClaimTracer = (title, rows, found, asked) => {
  const said = match(
    title,
    `(?<some>\\d+) of (?<of>\\d+) members?(?<known> with a figure)? counts?: ${AGAINST}`,
    found,
  );
  const { line, values } = heldAgainst(said, rows, found, asked);
  const { operator = "", comparator, target_value: by = "" } = asked.reading;
  // Without a comparator the line is the target itself.
  const needed = comparator === "" ? "" : by;
  found.number(
    "members that count",
    said.some,
    values.filter((value) => asFarAs(operator, value - line, needed)).length,
  );
};

/** "Place 3 of 42, counted from the highest: …", "Place 2 to 7 of 8, …" where members have no figure. */
export const placed: ClaimTracer = (title, rows, found, asked) => {
  const pattern = "Place (?<place>\\d+)(?: to (?<last>\\d+))? of (?<all>\\d+), counted from the (?<end>highest|lowest)";
  const said = match(title, `${pattern}: ${AGAINST}`, found);
  const { line, values } = heldAgainst(said, rows, found, asked);
  const before = values.filter((value) => (said.end === "highest" ? value > line : value < line)).length;
  const unknown = asked.members - values.length;
  found.same("end", said.end, asked.reading.quantifier);
  found.number("place", said.place, before + 1);
  found.same("last place", said.last, unknown > 0 ? String(before + 1 + unknown) : undefined);
  found.number("places", said.all, asked.members + 1);
};
