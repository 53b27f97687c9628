import { useEffect, useState } from "react";
import { searchFile } from "../../paths.ts";
import type { SearchView } from "../model/search-view.ts";

/** A pause in typing after which is asked. */
const PAUSE_MS = 120;

export type Finding = { state: "idle" | "asking" | "failed"; view: SearchView | null };

async function ask(query: string, rows: boolean, signal: AbortSignal): Promise<SearchView> {
  const parameters = new URLSearchParams({ q: query });
  if (!rows) parameters.set("rows", "no");
  const answer = await fetch(searchFile(parameters), { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as SearchView;
}

/** What is found for what stands in the field: what has a name at once, rows of tables when they are counted. The last word typed wins. */
export function useFound(query: string): Finding {
  const [finding, setFinding] = useState<Finding>({ state: "idle", view: null });
  useEffect(() => {
    const stop = new AbortController();
    async function find() {
      setFinding(({ view }) => ({ state: "asking", view }));
      try {
        // Without words there are only examples.
        const named = await ask(query, false, stop.signal);
        setFinding({ state: query === "" ? "idle" : "asking", view: named });
        if (query !== "") setFinding({ state: "idle", view: await ask(query, true, stop.signal) });
      } catch {
        if (!stop.signal.aborted) setFinding(({ view }) => ({ state: "failed", view }));
      }
    }
    const timer = setTimeout(() => void find(), query === "" ? 0 : PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return finding;
}
