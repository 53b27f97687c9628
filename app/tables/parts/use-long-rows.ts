import { useEffect, useRef, useState, useSyncExternalStore, type ComponentType } from "react";
import { flushSync } from "react-dom";
import type { TableView } from "../model/table-view.ts";
import type VirtualRows from "./virtual-rows.tsx";

/** Pages of more rows than this keep only those in view in the document. */
const LONG = 100;

/** Where rows are cards (cards.css), the page itself scrolls, and a button shows more than the first. */
const CARDS = "(max-width: 40rem)";

type Virtual = ComponentType<Parameters<typeof VirtualRows>[0]>;

let loaded: Virtual | null = null;

function subscribeToCards(changed: () => void): () => void {
  const query = window.matchMedia(CARDS);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

const never = () => () => undefined;

/** Keys by which browsers find in a page, print it or choose all of it: each of them means all rows. In a field the last chooses what was typed. */
function meansAll({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key === "F3") return true;
  const inField = target instanceof Element && target.matches("input, select, textarea");
  return (ctrlKey || metaKey) && !altKey && (inField ? /^[fgp]$/i : /^[afgp]$/i).test(key);
}

/**
 * How the rows of a page are drawn. "all": each is an element; "sent": as the server sent them, which React leaves alone; otherwise a component that draws
 * those in view. All rows are sent, for who has no scripts. A thousand of them cost the browser a second to take in hand and then slow
 * all that happens on the page. Who prints, finds in the page or chooses all of it by the keyboard gets all of them, until the page changes.
 */
export function useLongRows(view: TableView): "all" | "sent" | Virtual {
  const isFirst = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const isCards = useSyncExternalStore(
    subscribeToCards,
    () => window.matchMedia(CARDS).matches,
    () => false,
  );
  const [sent, setSent] = useState<TableView | null>(isFirst ? view : null);
  const [whole, setWhole] = useState<TableView | null>(null);
  const [Virtual, setVirtual] = useState<Virtual | null>(() => loaded);
  const isLong = view.rowCount > LONG;

  useEffect(() => {
    if (!isLong || isCards || loaded !== null) return;
    void import("./virtual-rows.tsx").then(
      (module) => {
        loaded = module.default;
        setVirtual(() => loaded);
      },
      // Without it all rows stay.
      () => undefined,
    );
  }, [isLong, isCards]);

  const shown = useRef(view);
  useEffect(() => {
    shown.current = view;
  }, [view]);
  useEffect(() => {
    if (!isLong) return undefined;
    const showAll = () => flushSync(() => setWhole(shown.current));
    const onKey = (event: KeyboardEvent) => {
      if (meansAll(event)) showAll();
    };
    window.addEventListener("beforeprint", showAll);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("beforeprint", showAll);
      window.removeEventListener("keydown", onKey);
    };
  }, [isLong]);

  useEffect(() => {
    // Where React had to draw the page anew, what the server sent is gone.
    if (sent !== null && document.querySelector("tbody[data-sent]:empty") !== null) setSent(null);
  }, [sent]);

  if (!isLong || whole === view) return "all";
  if (Virtual !== null && !isCards) return Virtual;
  return sent === view && typeof document !== "undefined" ? "sent" : "all";
}
