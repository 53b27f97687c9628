import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { searchPath } from "../../paths.ts";
import { CarriedFields } from "../../ui/carried.tsx";

/** Loaded when it is first opened. */
const Palette = lazy(() => import("./palette.tsx"));

const TYPING = "input, textarea, select, [contenteditable]";

function opens(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return event.key.toLowerCase() === "k";
  if (event.key !== "/" || event.altKey) return false;
  return !(event.target instanceof Element && event.target.closest(TYPING) !== null);
}

/** The search of every page: a form that leads to the search page; Ctrl K and / open the palette over the page. */
export function SearchBox() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (!opens(event)) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <Form method="get" action={searchPath()} className="find" role="search" aria-label="Site">
        <input
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
      </Form>
      {open ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
