import { useNavigate } from "@remix-run/react";
import { useEffect, useMemo, useState, type RefObject } from "react";
import { useCarry } from "../../ui/carried.tsx";
import { optionsText, paletteOptions, type Option } from "../model/palette-options.ts";
import { foundNothing } from "../model/search-view.ts";
import { stepThrough } from "../model/step-through.ts";
import { FoundOptions } from "./found-options.tsx";
import { useFound } from "./use-found.ts";
import "./search.css";

const ID = "near";

/** What the field is to those who hear it once it suggests. */
const COMBOBOX = { role: "combobox", "aria-autocomplete": "list", "aria-controls": `${ID}-options` };

interface SuggestionsProps {
  field: RefObject<HTMLInputElement>;
  /** Whether something is being typed: not once it was sent. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/**
 * Places to go under the header's field while something is typed there, the same as in the palette: arrows choose, Enter goes there, or to the search
 * page where none is chosen; Esc closes. The field stays the form's own, so that it works before this is loaded and without.
 */
export default function Suggestions({ field, open, onOpen }: SuggestionsProps) {
  const [typed, setTyped] = useState(field.current?.value.trim() ?? "");
  const [chosen, setChosen] = useState(-1);
  const { state, view } = useFound(typed);
  const navigate = useNavigate();
  const carry = useCarry();
  const isShown = open && typed !== "" && (view !== null || state !== "idle");
  const groups = useMemo(() => (view === null || typed === "" ? [] : paletteOptions(view)), [view, typed]);
  const options = groups.flatMap((group) => group.options);
  const current = Math.min(chosen, options.length - 1);

  function go(option: Option) {
    onOpen(false);
    navigate(carry(option.path));
  }

  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
    function onInput() {
      setTyped(input?.value.trim() ?? "");
      setChosen(-1);
    }
    // What was typed while this was on its way.
    onInput();
    input.addEventListener("input", onInput);
    return () => input.removeEventListener("input", onInput);
  }, [field]);

  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    input.setAttribute("aria-expanded", String(isShown));
    const option = isShown && current >= 0 ? document.getElementById(`${ID}-${current}`) : null;
    if (option === null) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView({ block: "nearest" });
    function onKeyDown(event: KeyboardEvent) {
      const option = isShown ? options[current] : undefined;
      const next = stepThrough(event.key, isShown ? current : -1, options.length);
      if (event.key === "Escape" && isShown) {
        event.preventDefault();
        onOpen(false);
      } else if (next !== null) {
        event.preventDefault();
        onOpen(true);
        setChosen(next);
      } else if (event.key === "Enter" && option !== undefined) {
        event.preventDefault();
        go(option);
      }
    }
    input.addEventListener("keydown", onKeyDown);
    return () => input.removeEventListener("keydown", onKeyDown);
  });

  if (!isShown) return null;
  const said = state === "failed" ? "The search does not answer just now. Enter leads to its page." : "Searching…";
  const answer = view?.query === typed && state !== "failed" ? view : null;
  return (
    // The field keeps the focus while an option is pressed.
    <div className="suggestions" onMouseDown={(event) => event.preventDefault()}>
      <p className={`meta ${answer !== null && !foundNothing(answer) ? "visually-hidden" : ""}`} role="status">
        {answer === null ? said : optionsText(answer, options.length)}
      </p>
      <FoundOptions id={ID} groups={groups} current={current} onChoose={go} onPoint={setChosen} />
    </div>
  );
}
