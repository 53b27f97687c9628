import { monthInWords } from "../../tabular/cell-text.ts";
import { siteOf } from "../reading/known-rows.ts";
import { fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import type { Issue } from "../../package/issues.ts";
import { ecEditionOn, ecPublicationRow } from "../european-commission/editions.ts";
import { CONFIDENCES, type SheetFigure } from "./sheet-figure.ts";
import { publicationId, type Placed } from "./to-observations.ts";

const LICENCE = "Single figures cited as facts; the publisher's own terms apply to the work";

/** Rows of publications.csv, one for each publication of the figures. Two different days of one are an issue. */
export function publicationRows(placed: readonly Placed[]): { rows: Record<string, string>[]; issues: Issue[] } {
  const groups = new Map<string, SheetFigure[]>();
  for (const { figure } of placed) {
    const id = publicationId(figure);
    groups.set(id, [...(groups.get(id) ?? []), figure]);
  }
  const issues: Issue[] = [];
  const rows: Record<string, string>[] = [];
  for (const [publication, figures] of groups) {
    const [first] = figures;
    if (first === undefined) continue;
    const days = [...new Set(figures.map(({ publishedOn }) => publishedOn))].sort((a, b) => b.length - a.length);
    const [publishedOn = ""] = days;
    const clash = days.find((day) => !publishedOn.startsWith(day));
    if (clash !== undefined)
      issues.push(fileIssue(first.file, "two-days", `${publication}: ${clash}`, `Expected ${publishedOn}.`));
    const ec = first.publisher === "ec" ? ecEditionOn(publishedOn) : null;
    rows.push(ec === null ? plainRow(publication, publishedOn, first, figures) : ecPublicationRow(ec));
  }
  return { rows, issues };
}

function plainRow(
  publication: string,
  publishedOn: string,
  first: SheetFigure,
  figures: readonly SheetFigure[],
): Record<string, string> {
  const address = figures.map(({ url }) => url).find((url) => /^https?:\/\/\S+$/.test(url));
  return {
    publication,
    publisher: first.publisher,
    title: first.title,
    edition: label(first.edition === "" ? publishedOn : first.edition),
    published_on: publishedOn,
    url: address ?? siteOf(first.publisher),
    licence: LICENCE,
    redistributable: "true",
    confidence: commonConfidence(figures),
    note: [
      "Some figures only, read in press reports and on public pages.",
      ...new Set(figures.map((figure) => figure.publicationNote)),
    ]
      .filter((part) => part !== "")
      .join(" "),
  };
}

/** The drafts, with a remark where a figure is less certain than its publication as a whole. */
export function withDoubts(placed: readonly Placed[], rows: readonly Record<string, string>[]): ObservationDraft[] {
  const confidences = new Map(rows.map((row) => [row["publication"], row["confidence"]]));
  return placed.map(({ draft, figure }) => {
    const whole = CONFIDENCES.findIndex((known) => known === confidences.get(draft.publication));
    if (CONFIDENCES.indexOf(figure.confidence) >= whole) return draft;
    const note = [draft.note ?? "", `${figure.confidence} confidence`].filter((part) => part !== "").join("; ");
    return { ...draft, note };
  });
}

/** The confidence that most of the figures have; the lower one where two are equally common. */
function commonConfidence(figures: readonly SheetFigure[]): string {
  const count = (confidence: string) => figures.filter((figure) => figure.confidence === confidence).length;
  return [...CONFIDENCES].sort((a, b) => count(b) - count(a))[0] ?? "low";
}

/** "2024-04-16" → "16 April 2024", "2024-04" → "April 2024", "2024" → "2024". */
function label(date: string): string {
  const day = date.length === 10 ? `${Number(date.slice(8))} ` : "";
  return date.length === 4 ? date : `${day}${monthInWords(date)}`;
}
