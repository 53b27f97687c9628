import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { englishLocale } from "../../wording/english-locale.ts";
import type { OwnMapping } from "../figures/own-mapping.ts";
import type { GivenTable } from "../worker/messages.ts";
import { forgetKept, keptName, keptText } from "./kept.ts";
import { OwnInput } from "./own-input.tsx";
import { OwnKeeping } from "./own-keeping.tsx";
import { OwnMappingForm } from "./own-mapping-form.tsx";
import { OwnResult } from "./own-result.tsx";
import type { OwnView } from "../trial/own-view.ts";
import { OwnUnderstood } from "./own-understood.tsx";
import { useOwnWorker } from "./use-own-worker.ts";

/** A name that is being typed is taken when no key has come for so long (milliseconds). */
const PAUSE = 300;

/** Everything about figures of the reader's own: given, understood, tried, and taken away again. */
export default function OwnPanel({ view, useKept }: { view: OwnView; useKept: boolean }) {
  const { question } = view;
  const worker = useOwnWorker(view.evidence, question.kind === "claim");
  const { state, busy, tried, problem, open, ask } = worker;
  const [mapping, setMapping] = useState<OwnMapping | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(pause.current), []);
  // Nothing of one table is asked of the next, or shown under its name.
  function drop(): void {
    clearTimeout(pause.current);
    setMapping(null);
    worker.clear();
  }
  const asked = { question, locale: englishLocale(navigator.languages) };
  const give = (given: GivenTable) => {
    drop();
    open(given, asked);
  };
  // What a table says of itself comes from the worker; from then on the form is the reader's.
  useEffect(() => {
    // A step of its own: verdicts first, then the form.
    if (tried !== null) startTransition(() => setMapping((before) => before ?? tried.mapping));
  }, [tried]);
  useEffect(() => {
    const kept = useKept && state === "ready" ? keptText() : null;
    if (kept !== null) open({ table: kept, name: keptName() ?? "", mapping: null }, asked);
    // Once: when the site's figures are here.
  }, [useKept, state]);
  const stated = JSON.stringify(question);
  useEffect(() => {
    // What was still to be asked was of the page before.
    clearTimeout(pause.current);
    if (mapping !== null) ask({ ...asked, mapping });
    // The page went on to other scenarios or another reading.
  }, [stated]);
  function change(changes: Partial<OwnMapping>): void {
    if (mapping === null) return;
    const next = { ...mapping, ...changes };
    setMapping(next);
    clearTimeout(pause.current);
    // A name is typed letter by letter: the chart is not drawn anew for each.
    pause.current = setTimeout(() => ask({ ...asked, mapping: next }), "name" in changes ? PAUSE : 0);
  }
  const latest = useRef(change);
  latest.current = change;
  const onChange = useCallback((changes: Partial<OwnMapping>) => latest.current(changes), []);
  const meant = useRef<(cell: string, area: string) => void>(() => undefined);
  meant.current = (cell, area) => change({ areaMap: { ...mapping?.areaMap, [cell]: area } });
  const onMeant = useCallback((cell: string, area: string) => meant.current(cell, area), []);
  return (
    <div className="own-panel" aria-busy={busy || state === "loading"}>
      <p className="own-banner" role="note">
        <b>These are your figures, not this site’s.</b> They are worked out on this machine alone: nothing is sent, and
        nothing is kept unless you ask for it below.
      </p>
      {state === "failed" ? (
        <p className="notice" role="alert">
          The site’s figures could not be fetched.{" "}
          <button type="button" className="button" onClick={worker.retry}>
            Try again
          </button>
        </p>
      ) : (
        <OwnInput ready={state === "ready"} given={tried !== null && mapping !== null} onGiven={give} />
      )}
      {problem === "" ? null : (
        <p className="notice own-problem" role="alert">
          {problem}
        </p>
      )}
      {busy ? <p className="own-wait">Working it out …</p> : null}
      {tried === null ? null : <OwnResult tried={tried} scenarioLabel={view.scenarioLabel} />}
      {tried === null || mapping === null ? null : (
        <>
          {worker.lists === null ? null : (
            <OwnMappingForm mapping={mapping} tried={tried} lists={worker.lists} onChange={onChange} />
          )}
          <OwnUnderstood tried={tried} onMeant={onMeant} />
          <OwnKeeping
            mapping={mapping}
            empty={tried.table.rows === 0}
            save={worker.save}
            onRemove={drop}
            onForget={forgetKept}
          />
        </>
      )}
    </div>
  );
}
