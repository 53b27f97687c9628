import type { ObservationDraft } from "../reading/observations.ts";

export const CONFIDENCES = ["low", "medium", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One figure of a sheet with what its row says about the publication. */
export interface SheetFigure {
  publisher: string;
  /** Id of the publication without its edition: "worldbank-gep". */
  prefix: string;
  title: string;
  /** Edition part of the publication's id where the sheet's words name a month; "" where the day of publication is it. */
  edition: string;
  /** ISO day, month or year, as the row has it. */
  publishedOn: string;
  /** The publisher's own address; "" where the row has none. */
  url: string;
  publicationNote: string;
  confidence: Confidence;
  /** Without its publication, which is known when all rows of it are. */
  draft: Omit<ObservationDraft, "publication">;
  file: string;
  line: number;
}

/** Words by which a note speaks of how a figure was come by, not of the figure. */
const ABOUT_THE_COLLECTING =
  /cop(y|ies)|file|MacroPI|DataMapper|SOURCES|summary table|table "|primary table|same table|leave the middle|database|overwritten|\bpage\b|stand-in|social-media|quoted in a|published today|^seen \d{4}/i;

/** The parts of a note that say something about the figure itself; "" if none do. */
export function noteOnFigure(note: string): string {
  return note
    .split("; ")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !ABOUT_THE_COLLECTING.test(part) && !/^also |^\(list is/.test(part))
    .join("; ")
    .replace(/\s*\(list is incomplete:[^)]*\)/, "")
    .replace(/^CONFLICT: two later pages \([^)]*\) say/, "Two later reports say that")
    .replace(/^range$/, "");
}

/**
 * An address that lost a word: "outlook-update" stands as "outsearchesdate" in the sheet, since "look-up" was replaced by
 * "searches" in all its texts.
 */
export function repairedAddress(address: string): string {
  return address.replace("outsearchesdate", "outlook-update");
}
