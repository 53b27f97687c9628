/** What the data once said wrongly: the log that fact-checkers' codes of principles ask for. */
import { column, type CoreTable, id, inCatalog, keys } from "./parts.ts";

const corrections = inCatalog(
  "corrections",
  "Corrections",
  "Mistakes that were found in these data after they had been shown: what was wrong and what putting it right changed.",
  {
    fields: [
      id("correction", "Correction id", "Short id of the correction, used in addresses and feeds."),
      column("corrected_on", "Corrected on", "Day on which the data were put right.", { type: "date", required: true }),
      column("wrong", "What was wrong", "What the data said, and why that was wrong, in full sentences.", {
        required: true,
      }),
      column("changed", "What it changed", "What the data say now, and which verdicts became others.", {
        required: true,
      }),
      column("title", "Title", "What was wrong, in a few words: it stands above the entry and in feeds."),
      column("before", "Before", "What stood in the data, in a few words."),
      column("after", "After", "What stands there now, in a few words."),
      column("publication", "Publication", "The edition that it was about; empty for none or several."),
      column("claim", "Claim", "The claim that it was about; empty for none or several."),
    ],
    primaryKey: ["correction"],
    foreignKeys: keys({ publication: "publications", claim: "claims" }),
  },
  "corrected_on",
);

export const CORRECTIONS_TABLES: readonly CoreTable[] = [corrections];
