import { useId, useState, type ReactNode } from "react";
import type { Choice, ChoiceGroup } from "../model/controls-view.ts";

interface ChartPickerProps {
  name: string;
  label: string;
  /** One of many, or any number of them. */
  type: "checkbox" | "radio";
  chosen: readonly Choice[];
  /** What may be chosen besides, in groups; for radio buttons with the chosen one among them. */
  groups: readonly ChoiceGroup[];
  /** What stands between what is chosen and what may be. */
  children?: ReactNode;
}

/** A list to choose from, with a search over it: what is chosen stands on top. Without JavaScript it is the list alone. */
export function ChartPicker({ name, label, type, chosen, groups, children }: ChartPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const wanted = plain(typed);
  const fits = (choice: Choice) => wanted === "" || plain(choice.label).includes(wanted);
  const found = groups
    .map((group) => ({
      ...group,
      choices: plain(group.label).includes(wanted) ? group.choices : group.choices.filter(fits),
    }))
    .filter(({ choices }) => choices.length > 0);
  const count = groups.reduce((sum, group) => sum + group.choices.length, 0);
  return (
    <fieldset className="chart-picker">
      <legend>{label}</legend>
      {chosen.map((choice) => (
        <label className="check" key={choice.value}>
          <input type={type} name={name} value={choice.value} defaultChecked /> {choice.label}
        </label>
      ))}
      {children}
      {count < 8 ? null : (
        <>
          <label className="visually-hidden" htmlFor={id}>
            Search {label.toLowerCase()}
          </label>
          <input
            id={id}
            className="chart-find"
            type="search"
            placeholder={`Search ${count} ${label.toLowerCase()}`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              event.currentTarget.closest("fieldset")?.querySelector<HTMLInputElement>(".chart-choices input")?.click();
            }}
          />
        </>
      )}
      <div className="chart-choices">
        {found.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            {groups.length > 1 ? <div className="chart-group">{group.label}</div> : null}
            {group.choices.map((choice) => (
              <label className="check" key={choice.value}>
                <input type={type} name={name} value={choice.value} /> {choice.label}
              </label>
            ))}
          </div>
        ))}
        {found.length === 0 && count > 0 ? <p className="meta">Nothing with figures is called that.</p> : null}
      </div>
    </fieldset>
  );
}

/** Letters without their marks, in lower case: "Türkiye" is found as "turkiye". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
