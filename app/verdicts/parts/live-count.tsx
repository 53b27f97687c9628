import { useEffect, useState } from "react";
import { isUnlimited } from "../../domain/scenario-place.ts";
import { comparePathAs } from "../../paths.ts";

interface LiveCountProps {
  /** The scenario that the change is counted from: its letter and its query. */
  against: { letter: string; query: string };
  /** The scenario stated in the form, in one value of `vs`; "" before it is read. */
  spelled: string;
}

/** A reader's typing and a slider's moves are over by then. */
const PAUSE = 250;

type Count = { state: "none" | "counting" | "failed" } | { state: "told"; sentence: string };

/** What would change with the scenario in the form, as the server counts it: asked for once the reader pauses. */
export function LiveCount({ against, spelled }: LiveCountProps) {
  const [count, setCount] = useState<Count>({ state: "none" });
  useEffect(() => {
    if (spelled === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setCount({ state: "counting" });
      askChanges(against.query, spelled, stop.signal).then(
        (sentence) => setCount({ state: "told", sentence }),
        () => {
          if (!stop.signal.aborted) setCount({ state: "failed" });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [against.query, spelled]);
  if (count.state === "none") return null;
  return (
    <p className="live-count" role="status" aria-busy={count.state === "counting"}>
      {count.state === "told"
        ? toldText(against.letter, count.sentence, isUnlimited(spelled))
        : count.state === "counting"
          ? "Counting what would change …"
          : "What would change could not be counted just now; the comparison itself will say."}
    </p>
  );
}

/** What would change, and of what: a form without entries stands for everything published. */
export function toldText(letter: string, sentence: string, hasNoLimits: boolean): string {
  return hasNoLimits
    ? `As the form stands, with no limits (everything published counts), against ${letter}: ${sentence}`
    : `Against ${letter}: ${sentence}`;
}

/** Asks the comparison's own file. Throws where it cannot be had. */
async function askChanges(query: string, spelled: string, signal: AbortSignal): Promise<string> {
  const asked = new URLSearchParams(query);
  asked.append("vs", spelled);
  asked.set("only", "differing");
  const answer = await fetch(comparePathAs("json", asked), { signal });
  if (!answer.ok) throw new Error(`The comparison answered ${answer.status}.`);
  const { changes } = (await answer.json()) as { changes: { sentence: string }[] };
  return changes[0]?.sentence ?? "";
}
