import type { VerdictOutcome } from "../../domain/verdicts.ts";

type Tone = "holds" | "fails" | "mixed" | "open" | "quiet";

/** The colour that a verdict is told in, besides its word and shape. */
export const TONES: Readonly<Record<VerdictOutcome, Tone>> = {
  holds: "holds",
  fails: "fails",
  mixed: "mixed",
  undetermined: "open",
  "not-comparable": "open",
  "no-evidence": "open",
  "not-applicable": "quiet",
  "not-checkable": "open",
};

/** An element of a shape in a box of 16 × 16, its attributes named as React names them. */
export interface ShapePart {
  tag: "circle" | "path" | "rect";
  attributes: Readonly<Record<string, string>>;
}

const LINE = { fill: "none", stroke: "currentColor" };
const RING = { cx: "8", cy: "8", r: "6", ...LINE, strokeWidth: "2" };

/** A shape per outcome, so that no verdict is told by colour alone. What does not apply is no verdict: its mark is thin, and unlike that of a gap. */
export const OUTCOME_SHAPES: Readonly<Record<VerdictOutcome, readonly ShapePart[]>> = {
  holds: [{ tag: "circle", attributes: { cx: "8", cy: "8", r: "6.5", fill: "currentColor" } }],
  fails: [
    {
      tag: "path",
      attributes: { d: "M3 3l10 10M13 3L3 13", stroke: "currentColor", strokeWidth: "3", strokeLinecap: "round" },
    },
  ],
  mixed: [
    { tag: "circle", attributes: RING },
    { tag: "path", attributes: { d: "M8 2a6 6 0 0 1 0 12z", fill: "currentColor" } },
  ],
  undetermined: [{ tag: "circle", attributes: { ...RING, strokeDasharray: "3 2" } }],
  "not-comparable": [{ tag: "path", attributes: { d: "M3 6h10M3 10h10M11 2L5 14", ...LINE, strokeWidth: "1.8" } }],
  "no-evidence": [{ tag: "path", attributes: { d: "M2 8h12", ...LINE, strokeWidth: "2.5" } }],
  "not-applicable": [
    { tag: "circle", attributes: { cx: "8", cy: "8", r: "5", ...LINE, strokeWidth: "1.5" } },
    { tag: "path", attributes: { d: "M12.5 3.5L3.5 12.5", ...LINE, strokeWidth: "1.5" } },
  ],
  "not-checkable": [
    { tag: "rect", attributes: { x: "3", y: "3", width: "10", height: "10", ...LINE, strokeWidth: "2" } },
  ],
};
