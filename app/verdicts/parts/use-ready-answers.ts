import { useLocation, useMatches } from "@remix-run/react";
import { useEffect, useRef, type FocusEvent, type PointerEvent } from "react";
import { answersAhead } from "../../ui/answers-ahead.ts";
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

/** The focus comes to a list, or the pointer opens one that has it already. */
export type TurnEvent = FocusEvent<HTMLFormElement> | PointerEvent<HTMLFormElement>;

/** What is asked for just now. */
interface Asking {
  address: string;
  leaving: AbortController;
}

/**
 * Asks for what the page says in each of the named scenarios as soon as a reader turns to their list, one after the other, and holds the answers: when one
 * is chosen, its answer is there or on its way. `stop` before a choice is sent, which must not wait behind the others.
 */
export function useReadyAnswers() {
  const { pathname } = useLocation();
  const route = useMatches().at(-1)?.id ?? "";
  const asking = useRef<Asking | null>(null);

  /** Asks for no more; what is on its way goes on where it is what the choice of `query` asks for. */
  function stop(query?: string): void {
    const now = asking.current;
    asking.current = null;
    if (now === null || (query !== undefined && now.address === dataAddress(pathname, query, route))) return;
    now.leaving.abort();
  }
  useEffect(() => stop, [pathname]);

  async function ask(queries: readonly string[], now: Asking): Promise<void> {
    const { signal } = now.leaving;
    for (const query of queries) {
      now.address = dataAddress(pathname, query, route);
      const came = await answersAhead.ask(now.address, () => fetch(now.address, { signal, priority: "low" }));
      // A server that has too much to do is not asked for more.
      if (!came || asking.current !== now) break;
    }
    if (asking.current === now) asking.current = null;
  }

  function onTurn({ currentTarget, target }: TurnEvent): void {
    if (asking.current !== null || !MADE_READY.includes(route) || !(target instanceof HTMLSelectElement)) return;
    if (savesData()) return;
    asking.current = { address: "", leaving: new AbortController() };
    void ask(queriesOf(currentTarget, target), asking.current);
  }
  return { onTurn, stop };
}
