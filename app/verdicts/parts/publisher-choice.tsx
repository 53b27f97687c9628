import { useEffect, useRef, useState } from "react";
import type { Chosen, PublisherField, PublisherGroup } from "../comparison/scenario-form.ts";
import { PublisherCombobox } from "./publisher-combobox.tsx";

interface PublisherChoiceProps {
  groups: readonly PublisherGroup[];
  /** Told after every change. */
  onChanged: () => void;
}

const WORDS: Record<PublisherField, string> = { publisher: "Only", exclude: "Without", parties: "Only" };

/**
 * Whose figures count. Without scripts a list of boxes in a frame that scrolls; with them a field to type in, and what is chosen
 * as chips. Boxes ticked before the scripts ran become chips.
 */
export function PublisherChoice({ groups, onChanged }: PublisherChoiceProps) {
  const boxes = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen[] | null>(null);
  useEffect(() => {
    const options = groups.flatMap(({ publishers }) => publishers);
    const ticked = [...(boxes.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])];
    setChosen(
      ticked.flatMap(({ name, value }) => {
        const option = options.find((one) => one.value === value && one.fields.includes(name as PublisherField));
        return option ? [{ option, field: name as PublisherField }] : [];
      }),
    );
  }, [groups]);
  useEffect(() => {
    if (chosen !== null) onChanged();
  }, [chosen, onChanged]);
  if (chosen === null) {
    return (
      <fieldset className="whose">
        <legend>Whose figures (none ticked: everybody’s)</legend>
        <div className="publisher-boxes" ref={boxes} tabIndex={0} role="group" aria-label="Publishers">
          {groups.map((group) => (
            <PublisherBoxes key={group.kind} group={group} />
          ))}
        </div>
      </fieldset>
    );
  }
  const without = (gone: Chosen) => setChosen(chosen.filter((one) => one !== gone));
  return (
    <fieldset className="whose">
      <legend>Whose figures</legend>
      <PublisherCombobox
        groups={groups}
        chosen={chosen}
        onAdd={(added) => setChosen([...chosen.filter(({ option }) => option !== added.option), added])}
      />
      {chosen.length === 0 ? <p className="meta">Everybody’s: nobody is picked or left out.</p> : null}
      <ul className="chips publisher-chips" aria-label="Chosen">
        {chosen.map((one) => (
          <li key={`${one.field} ${one.option.value}`}>
            <input type="hidden" name={one.field} value={one.option.value} />
            <button type="button" className={`chip of-${one.field}`} onClick={() => without(one)}>
              <b>{WORDS[one.field]}</b> {one.option.label} <span aria-hidden="true">×</span>
              <span className="visually-hidden">, take away</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function PublisherBoxes({ group }: { group: PublisherGroup }) {
  return (
    <fieldset>
      <legend>{group.kind}</legend>
      {group.publishers.map((option) => (
        <p key={option.value}>
          <span>{option.label}</span>
          {option.fields.map((field) => (
            <label key={field} className="check">
              <input
                type="checkbox"
                name={field}
                value={option.value}
                defaultChecked={option.state === field}
                aria-label={`${WORDS[field]}: ${option.label}`}
              />
              {WORDS[field].toLowerCase()}
            </label>
          ))}
        </p>
      ))}
    </fieldset>
  );
}
