import { counted } from "../../wording/words.ts";
import { CHANGE_KINDS, type ChangeCounts } from "./change-kind.ts";

/**
 * What changes from one scenario to another in one sentence: "7 claims turn over, 21 lack evidence in one of the two, 4 stay as they are."
 *
 * @param one what is counted: "claim" or "reading"
 */
export function changesSentence(counts: ChangeCounts, one: string): string {
  const { turns, opens, moves, lacks, inapplicable, stays, neither } = counts;
  const all = CHANGE_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  if (all === 0) return `There is no ${one} to compare.`;
  if (stays === all) return all === 1 ? `The ${one} stays as it is.` : `All ${all} ${one}s stay as they are.`;
  const verb = (count: number, single: string, several: string) => (count === 1 ? single : several);
  // What both decide is what a comparison is about: where there is none, that comes first.
  const isApart = turns + moves + stays === 0;
  const parts = [
    isApart ? "" : turns === 0 ? `No ${one} turns over` : `${counted(turns, one)} ${verb(turns, "turns", "turn")} over`,
    opens === 0 ? "" : `${opens} ${verb(opens, "is", "are")} undetermined in one of the two`,
    moves === 0
      ? ""
      : `${moves} ${verb(moves, "keeps its verdict on another figure", "keep their verdict on other figures")}`,
    lacks === 0 ? "" : `${lacks} ${verb(lacks, "lacks", "lack")} evidence in one of the two`,
    inapplicable === 0 ? "" : `${inapplicable} ${verb(inapplicable, "applies", "apply")} in one of the two only`,
    stays === 0 ? "" : `${stays} ${verb(stays, "stays", "stay")} as ${verb(stays, "it is", "they are")}`,
    neither === 0 ? "" : `${neither} ${verb(neither, "has", "have")} evidence in neither`,
  ].filter(Boolean);
  return `${isApart ? `The two share no ${one} that both can decide: ` : ""}${parts.join(", ")}.`;
}
