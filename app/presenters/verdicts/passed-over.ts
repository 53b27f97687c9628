import type { PassedOverReason } from "../../domain/verdicts.ts";

const SENTENCES: Readonly<Record<PassedOverReason, string>> = {
  "later-than-as-of": "Came out after the scenario's day",
  "publisher-not-admitted": "From publishers that the scenario does not admit",
  "publisher-excluded": "From publishers that the scenario leaves out",
  "party-not-admitted": "From parties that the scenario does not admit",
  "other-basis": "With figures only on the other basis (forecasts or outturns)",
  "does-not-cover": "Without all the figures that the reading needs",
  "older-edition": "Older editions of a publication that is used",
};

/** Why publications were passed over, as a heading for their list. */
export function passedOverSentence(reason: PassedOverReason): string {
  return SENTENCES[reason];
}
