import type { Counting, Validity } from "./counting.ts";
import { alwaysValid, isValidOn } from "./counting.ts";
import type { AreaRows, Edition } from "./editions.ts";
import { resolveLatest, saysLatest } from "./latest.ts";
import { comparatorAreas } from "./forms/compare.ts";
import type { Attempt, FormRule, Trial } from "./forms/trial.ts";
import type { Basis } from "./scenarios.ts";
import type { Finding } from "./verdicts.ts";

type Task = Pick<Trial, "base" | "reading" | "unit">;
type Answer = Validity & { attempt: Attempt | null };

/**
 * One edition tried by the rule of a form. Which rows count changes with the day only where forecasts run out, so an
 * answer is kept with the days for which it is valid, and tried again only for another.
 */
export class NumericCandidate {
  readonly edition: Edition;
  readonly #rule: FormRule;
  readonly #task: Task;
  readonly #rows: AreaRows;
  readonly #isLatest: boolean;
  readonly #answers: Record<Basis, Answer[]> = { "": [], forecast: [], outturn: [] };

  constructor(edition: Edition, rule: FormRule, task: Task, rows: AreaRows) {
    this.edition = edition;
    this.#rule = rule;
    this.#task = task;
    this.#rows = rows;
    this.#isLatest = saysLatest(task.reading);
  }

  /** Without rows and breakers. Null where the edition does not cover the subject, or nothing of the rest. */
  attempt(counting: Counting): Attempt | null {
    const known = this.#answers[counting.basis];
    for (const answer of known) if (isValidOn(answer, counting.day)) return answer.attempt;
    const validity = alwaysValid();
    const attempt = this.#try(counting, validity, null);
    known.push({ after: validity.after, upTo: validity.upTo, attempt });
    return attempt;
  }

  /** With rows and breakers. */
  finding(counting: Counting): Finding | null {
    return this.#try(counting, alwaysValid(), { inputs: [], breakers: [] })?.finding ?? null;
  }

  /** Named for comparisons of areas within one period; elsewhere only what a finding itself says is missing. */
  lacks(counting: Counting): readonly string[] {
    const missing = this.attempt(counting)?.finding.missing ?? [];
    const { base, reading } = this.#task;
    if (missing.length > 0 || reading.form !== "compare" || reading.basePeriod !== "" || this.#isLatest) return missing;
    const needed = [reading.area, ...comparatorAreas(base, reading)];
    return needed.filter((area) => !this.#rows.get(area)?.has(reading.period));
  }

  #try(counting: Counting, validity: Validity, detail: Trial["detail"]): Attempt | null {
    // Spelled out: spreading an object costs ten times what it holds.
    const { base, reading, unit } = this.#task;
    const { edition } = this;
    const isLatest = this.#isLatest;
    const trial: Trial = { base, reading, unit, edition, rows: this.#rows, counting, validity, detail, isLatest };
    if (!isLatest) return this.#rule(trial);
    const dated = resolveLatest(trial);
    return dated && this.#rule({ ...trial, reading: dated });
  }
}
