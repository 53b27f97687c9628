import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { searchPath } from "../../paths.ts";
import { CarriedFields } from "../../ui/carried.tsx";

/** Loaded when it is first opened. */
const Palette = lazy(() => import("./palette.tsx"));
/** Loaded when the field is first in focus. */
const Suggestions = lazy(() => import("./suggestions.tsx"));

const TYPING = "input, textarea, select, [contenteditable]";

function opens(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return event.key.toLowerCase() === "k";
  if (event.key !== "/" || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest(TYPING) !== null);
}

/**
 * The search of every page: a form that leads to the search page, and suggests while one types; Ctrl K and / open the palette over the page.
 */
export function SearchBox() {
  const [open, setOpen] = useState(false);
  const [suggesting, setSuggesting] = useState(false);
  const [typing, setTyping] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (!opens(event)) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener("keydown", listen);
    const stop = () => window.removeEventListener("keydown", listen);
    // It may have been entered before the page's scripts ran.
    if (document.activeElement !== field.current) return stop;
    setSuggesting(true);
    setTyping(field.current?.value !== "");
    return stop;
  }, []);
  return (
    <>
      <Form
        method="get"
        action={searchPath()}
        className="find"
        role="search"
        aria-label="Site"
        onSubmit={() => setTyping(false)}
      >
        <input
          ref={field}
          onFocus={() => setSuggesting(true)}
          onInput={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          type="search"
          name="q"
          aria-label="Search the site"
          aria-keyshortcuts="Control+K /"
          placeholder="Search"
          autoComplete="off"
        />
        <CarriedFields />
        <button className="button icon-button" aria-label="Search">
          <Search aria-hidden="true" size={18} />
        </button>
        {suggesting ? (
          <Suspense fallback={null}>
            <Suggestions field={field} open={typing} onOpen={setTyping} />
          </Suspense>
        ) : null}
      </Form>
      {open ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
