import { useId, useState, type KeyboardEvent } from "react";
import { folded } from "../../domain/folded.ts";
import type { Chosen, PublisherField, PublisherGroup, PublisherOption } from "../comparison/scenario-form.ts";

interface PublisherComboboxProps {
  groups: readonly PublisherGroup[];
  chosen: readonly Chosen[];
  onAdd: (added: Chosen) => void;
}

/** Shown at once; the rest is found by typing. */
const MOST = 60;

/** Groups with the options that have every word typed in their names or in the group's, and are not chosen yet. */
function matching(groups: readonly PublisherGroup[], typed: string, chosen: readonly Chosen[]): PublisherGroup[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  let room = MOST;
  return groups.flatMap(({ kind, publishers }) => {
    const found = publishers.filter((option) => {
      const text = folded(`${option.label} ${kind}`);
      return words.every((word) => text.includes(word)) && !chosen.some((one) => one.option === option);
    });
    const shown = found.slice(0, Math.max(0, room));
    room -= shown.length;
    return shown.length === 0 ? [] : [{ kind, publishers: shown }];
  });
}

/**
 * A field to type a publisher's name into, with the list of those that match, by kind (the combobox pattern of the ARIA
 * Authoring Practices: the focus stays in the field). What is picked is let in alone, or left out, as the switch beside says.
 */
export function PublisherCombobox({ groups, chosen, onAdd }: PublisherComboboxProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [mode, setMode] = useState<"publisher" | "exclude">("publisher");
  const shown = matching(groups, typed, chosen);
  const options = shown.flatMap(({ publishers }) => publishers);
  const current = open ? options[Math.min(active, options.length - 1)] : undefined;
  const idOf = (option: PublisherOption) => `${id}-${option.fields[0]}-${option.value}`;
  function add(option: PublisherOption): void {
    const field: PublisherField = option.fields.includes(mode) ? mode : (option.fields[0] ?? "publisher");
    onAdd({ option, field });
    setTyped("");
    setActive(0);
    // What was added stands below, where the list would lie over it, ready to add another.
    setOpen(false);
  }
  function move(to: number): void {
    setOpen(true);
    const next = options[(to + options.length) % Math.max(options.length, 1)];
    setActive(next === undefined ? 0 : options.indexOf(next));
    if (next !== undefined) document.getElementById(idOf(next))?.scrollIntoView({ block: "nearest" });
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === "ArrowDown") move(open ? active + 1 : 0);
    else if (event.key === "ArrowUp") move(open ? active - 1 : options.length - 1);
    else if (event.key === "Enter") {
      // Enter sends the form only where no list is open.
      if (!open) return;
      if (current !== undefined) add(current);
    } else if (event.key === "Escape" && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="combobox">
      <div className="form-row">
        <label className="combobox-field">
          Find a publisher or a side
          <input
            role="combobox"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={current === undefined ? undefined : idOf(current)}
            autoComplete="off"
            value={typed}
            placeholder="IMF, central bank, Russia …"
            onChange={(event) => {
              // Typing alone changes nothing of the scenario.
              event.stopPropagation();
              setTyped(event.currentTarget.value);
              setActive(0);
              setOpen(true);
            }}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
        </label>
        <div className="combobox-mode" role="radiogroup" aria-label="What to do with those picked">
          {(["publisher", "exclude"] as const).map((one) => (
            <label key={one} className="check">
              <input type="radio" checked={mode === one} onChange={() => setMode(one)} />{" "}
              {one === "publisher" ? "count only these" : "leave out"}
            </label>
          ))}
        </div>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label="Publishers" className="combobox-list" hidden={!open}>
        {options.length === 0 ? <p className="meta">Nobody of that name has a say on these claims.</p> : null}
        {shown.map(({ kind, publishers }) => (
          <div key={kind} role="group" aria-label={kind}>
            <p aria-hidden="true">{kind}</p>
            {publishers.map((option) => (
              // Keys are those of the field, which keeps the focus.
              <div
                key={option.value}
                id={idOf(option)}
                role="option"
                aria-selected={option === current}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => add(option)}
              >
                {option.label}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {open ? `${options.length} to choose from` : ""}
      </p>
    </div>
  );
}
