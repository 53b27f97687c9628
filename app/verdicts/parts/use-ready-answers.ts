import { useLocation, useMatches } from "@remix-run/react";
import { useEffect, useRef, type FocusEvent } from "react";
import { queryOf } from "./bar-query.ts";

/** Pages whose whole content is judged anew: others answer as fast, or are too many to be made before they are asked for. */
const MADE_READY: readonly string[] = ["routes/home", "routes/article"];

/** Where the router asks for the data of a page, as it spells that address; `query` is without "?", `route` the one whose data change. */
export function dataAddress(pathname: string, query: string, route: string): string {
  const asked = new URLSearchParams(query);
  asked.append("_routes", route);
  return `${pathname === "/" ? "/_root" : pathname.replace(/\/$/, "")}.data?${asked.toString()}`;
}

/** Queries that the form leads to with each of the list's other values. */
function queriesOf(form: HTMLFormElement, list: HTMLSelectElement): string[] {
  const values = [...list.options].map(({ value }) => value).filter((value) => value !== "" && value !== list.value);
  return values.map((value) => {
    const fields = new FormData(form);
    fields.set(list.name, value);
    return queryOf(fields);
  });
}

function savesData(): boolean {
  return "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}

/**
 * Asks for what the page says in each of the named scenarios as soon as a reader turns to their list, one after the other: when one is chosen, the
 * server has its answer made and the browser need only ask whether it still holds. `stop` before a choice is sent, which must not wait behind these.
 */
export function useReadyAnswers() {
  const { pathname } = useLocation();
  const route = useMatches().at(-1)?.id ?? "";
  const asking = useRef<AbortController | null>(null);
  const stop = () => asking.current?.abort();
  useEffect(
    () => () => {
      asking.current?.abort();
      asking.current = null;
    },
    [pathname],
  );

  async function ask(queries: readonly string[], signal: AbortSignal): Promise<void> {
    for (const query of queries) {
      const answer = await fetch(dataAddress(pathname, query, route), { signal, priority: "low" });
      // A server that has too much to do is not asked for more.
      if (!answer.ok) return;
      await answer.arrayBuffer();
    }
  }

  function onFocus({ currentTarget, target }: FocusEvent<HTMLFormElement>): void {
    if (asking.current !== null || !MADE_READY.includes(route) || !(target instanceof HTMLSelectElement)) return;
    if (savesData()) return;
    asking.current = new AbortController();
    ask(queriesOf(currentTarget, target), asking.current.signal).catch(() => undefined);
  }
  return { onFocus, stop };
}
