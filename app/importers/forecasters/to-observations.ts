import type { ImportSummary } from "../reading/importer.ts";
import { drop } from "../reading/import-report.ts";
import { cellIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import type { Issue } from "../../package/issues.ts";
import { CONFIDENCES, type SheetFigure } from "./sheet-figure.ts";

export interface Placed {
  draft: ObservationDraft;
  figure: SheetFigure;
}

/** The id of a figure's publication: dataset and edition, or dataset and day. */
export function publicationId(figure: SheetFigure): string {
  return `${figure.prefix}-${figure.edition === "" ? figure.publishedOn : figure.edition}`;
}

/**
 * One observation for each publication, indicator, area and period. Where several reports give the figure, the one of
 * higher confidence counts; reports of equal confidence that differ are an issue, unless the difference is known.
 */
export function toObservations(
  figures: readonly SheetFigure[],
  summary: ImportSummary,
): { placed: Placed[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const best = new Map<string, Placed>();
  for (const figure of figures) {
    const publication = publicationId(figure);
    const { indicator, area, period } = figure.draft;
    const key = `${publication} ${indicator} ${area} ${period}`;
    const other = best.get(key);
    const placed: Placed = { draft: { publication, ...figure.draft }, figure };
    if (other === undefined) {
      best.set(key, placed);
      continue;
    }
    const [worse, better] = [placed, other].sort((a, b) => rank(a) - rank(b));
    if (worse === undefined || better === undefined) continue;
    if (sameFigure(worse.draft, better.draft)) drop(summary, "second report of the same figure");
    else if (rank(worse) < rank(better)) drop(summary, "differing report of lower confidence");
    else {
      const place = { file: figure.file, line: figure.line, column: "value" };
      issues.push(
        cellIssue(
          place,
          "reports-disagree",
          placed.draft.value,
          `Expected ${other.draft.value} for ${key}, as in line ${other.figure.line} of ${other.figure.file}.`,
        ),
      );
    }
    best.set(key, withOther(better, worse));
  }
  return { placed: [...best.values()], issues };
}

/** The better report's figure; a differing one is named in its note, so that the reader knows of it. */
function withOther(better: Placed, worse: Placed): Placed {
  if (sameFigure(better.draft, worse.draft)) return better;
  const remark = `another report has ${worse.draft.value}`;
  const note = [better.draft.note ?? "", remark].filter((part) => part !== "").join("; ");
  return { ...better, draft: { ...better.draft, note } };
}

function rank(placed: Placed): number {
  return CONFIDENCES.indexOf(placed.figure.confidence);
}

function sameFigure(a: ObservationDraft, b: ObservationDraft): boolean {
  return (["value", "low", "high"] as const).every((part) => Number(a[part] ?? "") === Number(b[part] ?? ""));
}
