/** Which rows an expectation is about: column → value, one of several, or a condition. Pure types. */
export type Condition =
  | string
  | string[]
  | { prefix?: string; from?: string; to?: string; memberOf?: string; not?: string[] };
export type Where = Record<string, Condition>;

interface Stated {
  /** What is expected, in words for people. */
  title: string;
  table: string;
  where?: Where;
}

/** A fact that the data must keep, stated in the descriptor (property `expectations`), never in code. */
export type Expectation = Stated &
  (
    | { kind: "row-count"; equals: number }
    | { kind: "sum-equals"; column: string; equals?: number; total?: Where; tolerance?: number }
    | {
        kind: "agree";
        column: string;
        by: string[];
        between: { column: string; values: [string, string] };
        tolerance?: number;
      }
    | { kind: "sorted"; column: string }
  );
