import { periodOf } from "./calendar.ts";
import { whole } from "./exact.ts";
import { answerWith, askedBy } from "./forms/single.ts";
import type { Answer, Trial } from "./forms/trial.ts";
import type { Row } from "./package-files.ts";
import { known } from "./range.ts";
import type { Terms } from "./scenario.ts";
import type { Edition, World } from "./world.ts";

export interface Finding extends Answer {
  publisher: string;
  publication: string;
  unit: string;
}

/** Findings of the forms `interval` and `first`: one a publisher that tells the event, its newest telling. */
export function eventFindings(world: World, reading: Row, terms: Terms): Finding[] {
  const told = (event = ""): { row: Row; edition: Edition }[] => admitted(world, terms, (row) => row.event === event);
  const bases = told(reading.base_event);
  const findings = new Map<string, Finding>();
  for (const { row, edition } of told(reading.event)) {
    const base = (bases.find((one) => one.edition === edition) ?? bases[0])?.row;
    if (!base || findings.has(edition.publisher)) continue;
    const answer =
      reading.form === "interval" ? interval(world, reading, base, row) : first(world, reading, terms, base, row);
    if (!answer) continue;
    const { publisher, publication } = edition;
    findings.set(publisher, { ...answer, publisher, publication, unit: "days" });
  }
  return [...findings.values()];
}

function admitted(world: World, terms: Terms, test: (row: Row) => boolean): { row: Row; edition: Edition }[] {
  return world.editions.filter(terms.admits).flatMap((edition) => {
    const rows = world.tables.events.filter((row) => row.publication === edition.publication && test(row));
    return rows.map((row) => ({ row, edition }));
  });
}

function interval(world: World, reading: Row, base: Row, event: Row): Answer | null {
  const trial = { world, reading } as Trial;
  const asked = askedBy(trial);
  return asked && answerWith(trial, asked, known(whole(dayOf(event) - dayOf(base))));
}

/** Whether the event is the first of its kind and area after the base event, as far as days and times tell. */
function first(world: World, reading: Row, terms: Terms, base: Row, event: Row): Answer {
  const isOfKind = (row: Row): boolean =>
    matchesKind(row.kind ?? "", reading.event_kind ?? "") &&
    (!reading.area || row.area === reading.area || world.members(reading.area).includes(row.area ?? ""));
  const others = admitted(world, terms, isOfKind).map(({ row }) => row);
  const rivals = others.filter((row) => row.event !== event.event && row.event !== base.event).sort(earliest);
  // A rival that may be level with the base event may also have come after it.
  const possible = rivals.filter((row) => came(row, base) >= 0);
  const before = possible.filter((row) => came(row, event) < 0 && came(row, base) > 0);
  const unclear = possible.filter((row) => came(row, event) === 0 || (came(row, event) < 0 && came(row, base) === 0));
  const after = possible.filter((row) => came(row, event) > 0 && came(row, base) > 0);
  const own = came(event, base);
  const fails = !isOfKind(event) || own < 0 || before.length > 0;
  const isOpen = !fails && (own === 0 || unclear.length > 0);
  const nearest = before[0] ?? unclear[0] ?? after[0];
  const isDecided = !isOpen && isOfKind(event) && own > 0;
  return {
    isWhole: true,
    outcome: fails ? "fails" : isOpen ? "undetermined" : "holds",
    observed: whole(daysTo(base, event)),
    threshold: nearest ? whole(daysTo(base, nearest)) : null,
    margin: nearest && isDecided ? whole(daysTo(event, nearest)) : null,
  };
}

/** Kinds are paths of words, joined by dots and hyphens; one matches by its first words, each as a whole. */
function matchesKind(kind: string, asked: string): boolean {
  const parts = (path: string): string[] => path.match(/[.-]|[^.-]+/g) ?? [];
  const own = parts(kind);
  return parts(asked.replace(/\.$/, "")).every((part, place) => own[place] === part);
}

function dayOf({ happened_on: at = "" }: Row): number {
  return periodOf(at.slice(0, 10))?.first ?? NaN;
}

/** Calendar days as written, 0 where zones let them run against the order of the moments. */
function daysTo(from: Row, to: Row): number {
  const days = dayOf(to) - dayOf(from);
  const sign = came(to, from);
  return sign * days < 0 ? 0 : days;
}

/** Above 0 where a came after b, below 0 where before it, 0 where what is written does not tell. */
function came(a: Row, b: Row): number {
  const [one = "", two = ""] = [a.happened_on, b.happened_on];
  if (hasZone(one) && hasZone(two)) return Math.sign(moment(one) - moment(two));
  const byDay = Math.sign(dayOf(a) - dayOf(b));
  return byDay !== 0 || one.length === 10 || two.length === 10 ? byDay : Math.sign(moment(one) - moment(two));
}

function hasZone(written: string): boolean {
  return written.length > 10 && (written.endsWith("Z") || /[+-]\d\d:?\d\d$/.test(written.slice(10)));
}

function moment(written: string): number {
  return Date.parse(written.length === 10 || hasZone(written) ? written : `${written}Z`);
}

function earliest(a: Row, b: Row): number {
  return moment(a.happened_on ?? "") - moment(b.happened_on ?? "");
}
