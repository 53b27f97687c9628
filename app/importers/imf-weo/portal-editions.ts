import { dayOf } from "../../tabular/cell-text.ts";
import { cellIssue, fileIssue, type Place } from "../reading/located.ts";
import type { Collector } from "./figures.ts";
import { editionOf, editionPublishedOn, type Edition } from "./editions.ts";

/** What the rows of a portal file say of their edition: each distinct text with the first cell that has it. */
export interface EditionClues {
  datasets: Map<string, Place>;
  published: Map<string, Place>;
}

const DATASET = /^IMF\.RES:WEO(?:_(\d{4})_(APR|OCT)_VINTAGE)?\(\d+(?:\.\d+)*\)$/;
const HOW_TO_NAME = 'the column PUBLICATION_DATE in the export, or the edition in the file\'s name ("WEOApr2026.csv")';

/**
 * The edition of a portal file. The dataset's version does not say it (version 9.0.0 holds two editions in turn): the day
 * of publication does, the dataset of an archived edition, or the file's name. All that is stated must agree.
 * @param named the edition in the file's name, if there is one
 * @returns null with an issue where nothing states the edition, or two things state different ones
 */
export function portalEdition(
  file: string,
  clues: EditionClues,
  named: Edition | null,
  collector: Collector,
): Edition | null {
  const issuesBefore = collector.issues.length;
  let edition = named;
  const settle = (text: string, place: Place, stated: Edition | null | "unstated", expected: string) => {
    if (stated === "unstated") return;
    if (stated === null) collector.issues.push(cellIssue(place, "unknown-edition", text, expected));
    else if (edition !== null && edition.publication !== stated.publication) {
      const other = edition.publication;
      collector.issues.push(cellIssue(place, "two-editions", text, `Expected the edition ${other} in the whole file.`));
    } else edition = edition?.publishedOn.length === "2026-04-14".length ? edition : stated;
  };
  for (const [text, place] of clues.datasets) {
    settle(text, place, datasetEdition(text), "Expected the dataset IMF.RES:WEO, or an archived edition of it.");
  }
  for (const [text, place] of clues.published) {
    const day = dayOf(text);
    settle(text, place, day === null ? null : editionPublishedOn(day), "Expected a day in April or October.");
  }
  if (collector.issues.length > issuesBefore) return null;
  if (edition === null) collector.issues.push(fileIssue(file, "unknown-edition", "", `Expected ${HOW_TO_NAME}.`));
  return edition;
}

/** "unstated" for the dataset of the current edition, null for one that is not the WEO. */
function datasetEdition(text: string): Edition | null | "unstated" {
  const match = DATASET.exec(text);
  if (match === null) return null;
  if (match[1] === undefined) return "unstated";
  return editionOf(match[2] === "APR" ? "spring" : "fall", Number(match[1]));
}
