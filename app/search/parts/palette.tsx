import { useNavigate } from "@remix-run/react";
import { useCarry } from "../../ui/carried.tsx";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { optionsText, paletteOptions, type Option } from "../model/palette-options.ts";
import { stepThrough } from "../model/step-through.ts";
import { FoundOptions } from "./found-options.tsx";
import { useFound } from "./use-found.ts";
import "./search.css";

const STATES = {
  idle: "",
  asking: "Searching…",
  failed: "The search does not answer just now. Try again in a moment.",
};

/** A dialog over the page: type, choose with the arrows, go with Enter. Esc closes it, and the focus is where it was. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const { state, view } = useFound(query.trim());
  const navigate = useNavigate();
  const carry = useCarry();
  const groups = useMemo(() => (view === null ? [] : paletteOptions(view)), [view]);
  const options = groups.flatMap((group) => group.options);
  const current = Math.min(chosen, options.length - 1);

  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    // The browser keeps the focus inside, and everything behind out of reach.
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`find-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  function go(option: Option | undefined) {
    if (option === undefined) return;
    onClose();
    navigate(carry(option.path));
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = stepThrough(event.key, current, options.length);
    if (next !== null) {
      event.preventDefault();
      setChosen(next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(options[current]);
    }
  }

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search the site"
      onClose={onClose}
      onClick={(event) => (event.target === dialog.current ? onClose() : undefined)}
    >
      <div className="palette-head">
        <input
          type="text"
          role="combobox"
          aria-label="Search"
          aria-expanded={options.length > 0}
          aria-controls="find-options"
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `find-${current}` : undefined}
          placeholder="Claims, charts, areas, indicators, rows …"
          autoComplete="off"
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p className="meta palette-state" role="status">
        {STATES[state] || (query !== "" && view?.query === query.trim() ? optionsText(view, options.length) : "")}
      </p>
      <FoundOptions id="find" groups={groups} current={current} onChoose={go} onPoint={setChosen} />
    </dialog>
  );
}
