import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { loadLiveChart } from "../../charts/live/chart-drawing.tsx";
import { loadFamilies } from "../../charts/live/panels/panel-families.ts";
import type { OwnMapping } from "../figures/own-mapping.ts";
import type { Asked, GivenTable, OwnAnswer, OwnLists, OwnRequest, Tried } from "../worker/messages.ts";

export interface OwnWorker {
  /** "loading": the site's figures are on their way; nothing can be given before they are here, as nothing is asked for afterwards. */
  state: "loading" | "ready" | "failed";
  /** What a mapping may choose from; null before the site's figures are here. */
  lists: OwnLists | null;
  /** Something is being worked out. */
  busy: boolean;
  tried: Tried | null;
  /** Why a table could not be read; "" otherwise. */
  problem: string;
  open(given: GivenTable, asked: Omit<Asked, "mapping">): void;
  /** Of several that come while one is worked out only the last is. */
  ask(asked: Asked): void;
  /** The text of a file that holds table and mapping. */
  save(mapping: OwnMapping): Promise<string>;
  /** Drops the table, and what is being worked out of it. */
  clear(): void;
  retry(): void;
}

type Unnumbered = OwnRequest extends infer One ? (One extends OwnRequest ? Omit<One, "number"> : never) : never;

/** All that is ever asked of the network: the site's figures for the claim, and the parts of the page that will draw. */
async function everythingNeeded(evidence: string, charts: boolean, signal: AbortSignal): Promise<string> {
  const drawing = charts ? [loadLiveChart(), loadFamilies(["lines", "bars", "rows"])] : [];
  const [answer] = await Promise.all([fetch(evidence, { signal }), ...drawing]);
  if (!answer.ok) throw new Error(`${evidence}: ${answer.status}`);
  return answer.text();
}

/**
 * The worker of one page: begun with the site's figures, ended with the component.
 * @param charts whether what comes out is drawn as a chart, whose code has to be there before anything is given
 */
export function useOwnWorker(evidence: string, charts: boolean): OwnWorker {
  const [state, setState] = useState<OwnWorker["state"]>("loading");
  const [lists, setLists] = useState<OwnLists | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<Tried | null>(null);
  const [problem, setProblem] = useState("");
  const [attempt, setAttempt] = useState(0);
  const worker = useRef<Worker | null>(null);
  const numbers = useRef(0);
  const inWork = useRef(0);
  const waiting = useRef<Unnumbered | null>(null);
  const saving = useRef(new Map<number, (text: string) => void>());

  const post = useCallback((request: Unnumbered): number => {
    const number = (numbers.current += 1);
    worker.current?.postMessage({ ...request, number });
    return number;
  }, []);

  const work = useCallback(
    (request: Unnumbered) => {
      if (inWork.current > 0) {
        waiting.current = request;
        return;
      }
      setBusy(true);
      inWork.current = post(request);
    },
    [post],
  );

  /** An answer that is still on its way is nobody's. */
  const reset = useCallback(() => {
    inWork.current = 0;
    waiting.current = null;
    setBusy(false);
    setTried(null);
    setProblem("");
  }, []);

  useEffect(() => {
    const abort = new AbortController();
    let evidenceNumber = 0;
    reset();
    const own = new Worker(new URL("../worker/own-worker.ts", import.meta.url), { type: "module" });
    worker.current = own;
    setState("loading");
    own.onmessage = ({ data }: MessageEvent<OwnAnswer>) => {
      if (data.kind === "ready") {
        setLists(data.lists);
        return setState("ready");
      }
      if (data.kind === "saved") {
        saving.current.get(data.number)?.(data.text);
        saving.current.delete(data.number);
        return undefined;
      }
      if (data.number === evidenceNumber) return setState("failed");
      if (data.number !== inWork.current) return undefined;
      inWork.current = 0;
      const next = waiting.current;
      waiting.current = null;
      if (next !== null) return work(next);
      setBusy(false);
      setProblem(data.kind === "refused" ? data.problem : "");
      // Rendered in slices: a key that is pressed meanwhile is not kept waiting.
      if (data.kind === "tried") startTransition(() => setTried(data.tried));
      return undefined;
    };
    own.onerror = () => {
      reset();
      setState("failed");
    };
    everythingNeeded(evidence, charts, abort.signal)
      .then((json) => (evidenceNumber = post({ kind: "evidence", json })))
      .catch(() => !abort.signal.aborted && setState("failed"));
    return () => {
      abort.abort();
      own.terminate();
      inWork.current = 0;
      waiting.current = null;
    };
  }, [evidence, charts, attempt, post, work, reset]);

  return {
    state,
    lists,
    busy,
    tried,
    problem,
    open: useCallback((given, asked) => work({ kind: "open", given, asked }), [work]),
    ask: useCallback((asked) => work({ kind: "try", asked }), [work]),
    save: useCallback(
      (mapping) =>
        new Promise((resolve) => {
          saving.current.set(post({ kind: "save", mapping }), resolve);
        }),
      [post],
    ),
    clear: useCallback(() => {
      reset();
      post({ kind: "clear" });
    }, [post, reset]),
    retry: useCallback(() => setAttempt((before) => before + 1), []),
  };
}
