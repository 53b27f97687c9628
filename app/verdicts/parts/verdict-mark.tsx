import type { VerdictOutcome } from "../../domain/verdicts.ts";

export type Tone = "holds" | "fails" | "mixed" | "open" | "quiet";

const TONES: Record<VerdictOutcome, Tone> = {
  holds: "holds",
  fails: "fails",
  mixed: "mixed",
  undetermined: "open",
  "not-comparable": "open",
  "no-evidence": "open",
  "not-applicable": "quiet",
  "not-checkable": "open",
};

/** A shape per outcome, so that no verdict is told by colour alone; what does not apply is no verdict and has none. */
function Shape({ outcome }: { outcome: VerdictOutcome }) {
  switch (outcome) {
    case "holds":
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />;
    case "fails":
      return <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />;
    case "mixed":
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      );
    case "undetermined":
      return <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2" />;
    case "not-comparable":
      return <path d="M3 6h10M3 10h10M11 2L5 14" stroke="currentColor" strokeWidth="1.8" fill="none" />;
    case "no-evidence":
      return <path d="M2 8h12" stroke="currentColor" strokeWidth="2.5" />;
    case "not-applicable":
      return null;
    case "not-checkable":
      return <rect x="3" y="3" width="10" height="10" fill="none" stroke="currentColor" strokeWidth="2" />;
  }
}

interface VerdictMarkProps {
  outcome: VerdictOutcome;
  word: string;
}

/** The verdict as shape, word and colour. */
export function VerdictMark({ outcome, word }: VerdictMarkProps) {
  return (
    <span className={`verdict tone-${TONES[outcome]}`}>
      {TONES[outcome] === "quiet" ? null : (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <Shape outcome={outcome} />
        </svg>
      )}
      {word}
    </span>
  );
}
