import type { Answers } from "./answers.ts";

/** Asks a person; null where nobody can be asked (no terminal, or the file comes by standard input). */
export type Ask = ((question: string) => Promise<string>) | null;

/** A thing that has to be known. `fallback`: what an empty answer means. */
export interface Question {
  key: keyof Answers;
  flag: string;
  words: string;
  fallback?: string;
  /** What is wrong with an answer; "" if nothing. */
  problem?: (answer: string) => string;
}

/**
 * Fills in what is missing: by asking, or, where nobody can be asked, by the fallbacks.
 * @returns what is still missing or wrong, one line each
 */
export async function fillIn(answers: Answers, questions: readonly Question[], ask: Ask): Promise<string[]> {
  const problems: string[] = [];
  const filled = answers as Record<string, unknown>;
  for (const { key, flag, words, fallback, problem } of questions) {
    const given = filled[key];
    if (typeof given === "string") {
      const wrong = problem?.(given) ?? "";
      if (wrong !== "") problems.push(`${flag} ${given}: ${wrong}`);
      continue;
    }
    if (ask === null) {
      if (fallback === undefined) problems.push(`${flag}: ${words}`);
      else filled[key] = fallback;
      continue;
    }
    for (;;) {
      const answer =
        (await ask(`${words}${fallback === undefined || fallback === "" ? "" : ` [${fallback}]`}: `)).trim() ||
        fallback;
      if (answer === undefined || (problem?.(answer) ?? "") !== "") continue;
      filled[key] = answer;
      break;
    }
  }
  return problems;
}
