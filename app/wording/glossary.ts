/** The field's terms as the pages use them. Pure. */

export interface GlossaryTerm {
  /** Anchor of the term on the glossary's page; never changed, because pages elsewhere may link to it. */
  id: string;
  term: string;
  meaning: string;
}

/** In alphabetical order; a test holds the order and that ids are unique. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    id: "actual",
    term: "Actual",
    meaning: "A figure that its publisher gives as what happened, in the data marked A. The opposite of a forecast.",
  },
  {
    id: "as-of",
    term: "As known on a day",
    meaning:
      "Only publications that were out by that day count. One dated by a month or a year counts from the end of it, never before.",
  },
  {
    id: "claim",
    term: "Claim",
    meaning:
      "A sentence of the article, quoted as it stands there, that says something which numbers or documents could bear out.",
  },
  {
    id: "confidence",
    term: "Confidence",
    meaning:
      "How the figure was read: high from the publisher’s own file or page, medium from a faithful copy, low from a summary.",
  },
  {
    id: "differs-by-scenario",
    term: "Differs by scenario",
    meaning:
      "Said of a claim that one scenario decides one way and another one otherwise: it holds in one, and fails or is mixed in another. Scenarios without evidence, or to which it does not apply, do not make it differ.",
  },
  {
    id: "does-not-apply",
    term: "Does not apply",
    meaning:
      "No source that the scenario admits could ever answer, for example because the day lies before the event. It is left out of all counts.",
  },
  {
    id: "edition",
    term: "Edition",
    meaning:
      "One dated publication of a series, such as the World Economic Outlook of April 2024. A later edition never replaces an earlier one here. Also called a vintage.",
  },
  {
    id: "estimate",
    term: "Estimate",
    meaning:
      "A figure for a time that has passed which is not yet counted from records, in the data marked E. It counts only where its publisher has no actual figure and gave it after the time had ended.",
  },
  {
    id: "finding",
    term: "Finding",
    meaning:
      "What one publication says on one reading: it bears it out, contradicts it or leaves it open, and by how much.",
  },
  {
    id: "floor",
    term: "Floor (“at least”)",
    meaning: "A sum of a list that its publisher calls incomplete. The true sum is that much or more.",
  },
  {
    id: "forecast",
    term: "Forecast",
    meaning:
      "A figure for a time that had not ended when it was published, in the data marked F. Once the time has ended it is stale and no longer counts, unless a scenario asks for forecasts.",
  },
  {
    id: "margin",
    term: "Margin",
    meaning: "How far a figure is from the point at which the finding would turn over.",
  },
  {
    id: "no-evidence",
    term: "No evidence",
    meaning:
      "A gap that somebody could fill: a publisher whom the scenario admits could have the figure, and it is not held here.",
  },
  {
    id: "open",
    term: "Open",
    meaning:
      "Said of claims together that a scenario neither bears out nor contradicts: they are undetermined, without evidence or not comparable.",
  },
  {
    id: "outcome",
    term: "Outcome",
    meaning: "What happened, as counted afterwards. Economists also say outturn, and addresses use that word.",
  },
  {
    id: "percentage-point",
    term: "Percentage point",
    meaning: "The difference of two percentages: from 2 % to 3 % is one point, though it is half as much again.",
  },
  {
    id: "provisional",
    term: "Provisional",
    meaning: "An actual figure that its publisher expects to revise, in the data marked P. It counts as an outcome.",
  },
  {
    id: "reading",
    term: "Reading",
    meaning:
      "One precise way to understand a claim: which figure, of which area and time, compared with what. The most literal one comes first.",
  },
  {
    id: "scenario",
    term: "Scenario",
    meaning:
      "A choice of which evidence counts: what was known when, whose figures, and whether forecasts or outcomes.",
  },
  {
    id: "undetermined",
    term: "Undetermined",
    meaning:
      "There is evidence and it does not decide, for example a forecast range with the claimed figure inside it.",
  },
  {
    id: "verdict",
    term: "Verdict",
    meaning: "What the findings of a scenario add up to: it holds, it fails, or the publications disagree (mixed).",
  },
];
