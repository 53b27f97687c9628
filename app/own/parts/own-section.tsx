import { lazy, Suspense, useEffect, useState } from "react";
import { forgetKept, keptName } from "./kept.ts";
import type { OwnView } from "../trial/own-view.ts";
import "./own.css";

const OwnPanel = lazy(() => import("./own-panel.tsx"));

/** The way to try figures of the reader's own: a line and a button; all else is loaded when it is asked for. */
export function OwnSection({ view }: { view: OwnView }) {
  const [open, setOpen] = useState<"" | "new" | "kept">("");
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => setKept(keptName()), []);
  return (
    <section className="own no-print" id="own" aria-labelledby="own-heading">
      <h2 id="own-heading">Try your own figures</h2>
      <p>
        {view.question.kind === "claim"
          ? "See what the claim comes to with figures that you have: "
          : "See what changes between A and B with figures that you have: "}
        a table of your own beside the publications here, tried by the same rules. Your figures stay on this machine;
        nothing of them is sent.
      </p>
      <noscript>
        <p className="notice">Your figures are read by your browser alone, and for that it needs JavaScript.</p>
      </noscript>
      {open === "" ? (
        <p className="own-open js-only">
          <button type="button" className="button primary" onClick={() => setOpen("new")}>
            Try your own figures
          </button>
          {kept === null ? null : (
            <>
              <button type="button" className="button" onClick={() => setOpen("kept")}>
                Use those kept in this browser: {kept}
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  forgetKept();
                  setKept(null);
                }}
              >
                Forget them
              </button>
            </>
          )}
        </p>
      ) : (
        <Suspense fallback={<p className="own-wait">Loading …</p>}>
          <OwnPanel view={view} useKept={open === "kept"} />
        </Suspense>
      )}
    </section>
  );
}
