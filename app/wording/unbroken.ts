/** What belongs to the number before it: units, words for a thousand thousands, months of a day. */
const AFTER =
  "%|points?\\b|percent\\b|bn\\b|mn\\b|thousand\\b|(?:m|b|tr)illion\\b|km²|days?\\b|months?\\b|years?\\b|roubles\\b|dollars\\b|euros?\\b|" +
  "January|February|March|April|May|June|July|August|September|October|November|December";

const GAP = new RegExp(`(\\d) (?=${AFTER})`, "g");

/**
 * A text for the page in which a number stays on one line with its unit ("3.2 %", "$23.7 billion", "19 April"): their space becomes one that does
 * not break. Files and addresses keep plain spaces.
 */
export function unbroken(text: string): string {
  return text.replace(GAP, "$1\u00A0");
}
