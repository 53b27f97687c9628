import { match, n, parsed, agrees, type Findings, type Row } from "../numbers.ts";
import { asFarAs, type AskedOfClaim, type ClaimTracer } from "./asked.ts";

/** How a title says where members stand; what it says of each, by the member's figure less the line's. */
const SIDES: Readonly<Record<string, (over: number, by: number) => boolean>> = {
  above: (over) => over > 1e-9,
  below: (over) => over < -1e-9,
  "level with or above": (over) => over >= -1e-9,
  "level with or below": (over) => over <= 1e-9,
  "at or above": (over) => over >= -1e-9,
  "at or below": (over) => over <= 1e-9,
  "far enough above": (over, by) => over >= by - 1e-9,
  "far enough below": (over, by) => over <= 1e-9 - by,
  "not far enough above": (over, by) => over < by - 1e-9,
  "not far enough below": (over, by) => over > 1e-9 - by,
};
const SIDE = `(?:${Object.keys(SIDES).join("|")})`;

interface Member {
  name: string;
  over: number;
}

interface Held {
  line: number;
  members: Member[];
}

/** The members that one source has, less the line; the line is the subject's figure, or the number asked for. */
function heldAgainst(
  { who = "", subject = "" }: Record<string, string>,
  rows: readonly Row[],
  found: Findings,
  { shortOf }: AskedOfClaim,
  fixed?: number,
): Held {
  const sources = new Set(rows.map(({ publication = "" }) => publication));
  found.same("one source", String(sources.size), "1");
  found.same("source", who, shortOf([...sources][0] ?? ""));
  const own = rows.filter(({ series, at }) => series === subject && at === subject);
  const others = rows.filter((row) => !own.includes(row));
  found.same("one line", String(own.length), fixed === undefined ? "1" : "0");
  const line = fixed ?? Number(own[0]?.value);
  return { line, members: others.map(({ at = "", value }) => ({ name: at, over: Number(value) - line })) };
}

/** "7 members", "38 members with a figure": those that have one. */
function numbered(said: Record<string, string>, { members }: Held, found: Findings, asked: AskedOfClaim): void {
  found.number("members", said.of, members.length);
  found.same("with a figure", said.known, members.length < asked.members ? " with a figure" : undefined);
}

/** Members of whom a title says it must be so, no other may. */
function standing(side: string, { members }: Held, by: number): string[] {
  return members.filter(({ over }) => SIDES[side]?.(over, by)).map(({ name }) => name);
}

const KNOWN = "(?<known> with a figure)?";
const BY = " \\((?<who>.+)\\)";

/** What a title says of the source drawn, without the sources that decide otherwise: where sources disagree, one is named. */
function onDrawn(title: string, found: Findings, { verdict }: AskedOfClaim): string {
  const end = title.indexOf("); ");
  if (verdict.outcome === "mixed") found.same("who decides otherwise", String(end !== -1), "true");
  if (verdict.holds + verdict.fails < 2 && verdict.undetermined === 0) found.same("nobody else", String(end), "-1");
  return end === -1 ? title : `${title.slice(0, end + 1)}.`;
}

/** "Macao SAR and Malta are above Russia, the other 39 below (IMF)", "23 of 41 members are above …", "All 7 are below …". */
export const groupCompared: ClaimTracer = (whole, rows, found, asked) => {
  const title = onDrawn(whole, found, asked);
  const { operator = "", target = "", quantifier } = asked.reading;
  const name = `(?<subject>${escaped(asked.subject)})`;
  const all = `All (?<of>\\d+)${KNOWN} are (?<rest>${SIDE}) ${name}`;
  const some = `(?<some>\\d+) of (?<of>\\d+) members?${KNOWN} (?:is|are) (?<side>${SIDE}) ${name}`;
  const named = `(?<names>.+?) (?:is|are) (?<side>${SIDE}) ${name}(?:, the other (?<other>\\d+|one) (?<rest>${SIDE}))?`;
  const pattern = [all, some, named].find((one) => new RegExp(`^${one}${BY}\\.$`).test(title)) ?? all;
  const said = match(title, pattern + BY, found);
  const held = heldAgainst(said, rows, found, asked);
  const by = target === "" ? 0 : Number(target);
  const bears = ({ over }: Member) => asFarAs(operator, -over, target);
  const deciding = held.members.filter((member) => bears(member) !== (quantifier === "all"));
  const names = deciding.map((member) => member.name).sort();
  if (said.names === undefined) numbered(said, held, found, asked);
  if (said.some !== undefined) found.number("members that decide", said.some, deciding.length);
  if (said.names !== undefined) found.same("members that decide", namesIn(said.names), namesIn(names.join(", ")));
  if (said.some === undefined && said.names === undefined) found.same("members that decide", "", names.join());
  if (said.side !== undefined) found.same("their side", standing(said.side, held, by).sort().join(), names.join());
  const rest = held.members.length - deciding.length;
  if (said.other !== undefined) found.number("the others", said.other === "one" ? "1" : said.other, rest);
  if (said.names !== undefined) found.same("the others", String(said.other !== undefined), String(rest > 0));
  if (said.rest !== undefined) found.number("the others' side", String(standing(said.rest, held, by).length), rest);
};

/** "3 of 7 members are below Russia by enough (IMF)", "1 of 1 member with a figure is at or above 10 % (Kiel)". */
export const counted: ClaimTracer = (whole, rows, found, asked) => {
  const title = onDrawn(whole, found, asked);
  const { operator = "", comparator, target_value: target = "" } = asked.reading;
  const isValue = comparator === "";
  const line = isValue ? `${n("line")}[^()]*?` : `(?<subject>${escaped(asked.subject)})`;
  const said = match(
    title,
    `(?<some>\\d+) of (?<of>\\d+) members?${KNOWN} (?:is|are) (?<side>${SIDE}) ${line}(?<far> by enough)?${BY}`,
    found,
  );
  const held = heldAgainst(said, rows, found, asked, isValue ? Number(target) : undefined);
  numbered(said, held, found, asked);
  // Without a comparator the line is the target itself.
  const needed = isValue ? "" : target;
  const by = needed === "" ? 0 : Number(needed);
  if (said.line !== undefined && !agrees(said.line, Number(target))) found.problems.push(`line: ${parsed(said.line)}`);
  found.same("by enough", said.far, by > 0 ? " by enough" : undefined);
  const counting = held.members.filter(({ over }) => asFarAs(operator, over, needed));
  found.number("members that count", said.some, counting.length);
  if (by === 0) found.number("their side", said.some, standing(said.side ?? "", held, 0).length);
  else found.same("their side", said.side, operator.startsWith("g") ? "above" : "below");
};

/** "Russia is in place 3 of 42, counted from the highest (IMF)", "… in place 2 to 7 of 8 …" where members have no figure. */
export const placed: ClaimTracer = (whole, rows, found, asked) => {
  const title = onDrawn(whole, found, asked);
  const place = "place (?<place>\\d+)(?: to (?<last>\\d+))? of (?<all>\\d+), counted from the (?<end>highest|lowest)";
  const said = match(title, `(?<subject>${escaped(asked.subject)}) is in ${place}${BY}`, found);
  const { members } = heldAgainst(said, rows, found, asked);
  const before = members.filter(({ over }) => (said.end === "highest" ? over > 1e-9 : over < -1e-9)).length;
  const unknown = asked.members - members.length;
  found.same("end", said.end, asked.reading.quantifier);
  found.number("place", said.place, before + 1);
  found.same("last place", said.last, unknown > 0 ? String(before + 1 + unknown) : undefined);
  found.number("places", said.all, asked.members + 1);
};

/** The names of a list in order; a name with "and" in it comes apart on either side alike. */
function namesIn(list: string): string {
  return list
    .split(/, | and /)
    .sort()
    .join();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
