import { mappingFrom, type OwnMapping } from "./own-mapping.ts";

/** What a saved file says it is; a later layout gets another number. */
const FORMAT = "scenario-comparison-dashboard/own-figures";
const VERSION = 1;

/** A reader's table with how it is understood: what is saved and kept. */
export interface SavedFigures {
  mapping: OwnMapping;
  /** The table as it was given. */
  text: string;
}

/** The text of a file that holds both. */
export function savedText({ mapping, text }: SavedFigures): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, mapping, table: text }, null, 2)}\n`;
}

/** What a saved file holds; null for any other text. */
export function savedFigures(text: string): SavedFigures | null {
  if (!text.trimStart().startsWith("{")) return null;
  try {
    const { format, version, mapping, table } = JSON.parse(text) as Record<string, unknown>;
    const read = mappingFrom(mapping);
    if (format !== FORMAT || version !== VERSION || read === null || typeof table !== "string") return null;
    return { mapping: read, text: table };
  } catch {
    return null;
  }
}

/** "desk-figures.own-figures.json" of a source's name. */
export function savedName(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${slug || "own"}.own-figures.json`;
}
