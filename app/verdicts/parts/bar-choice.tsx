import type { ReactNode } from "react";
import { Options } from "../../ui/options.tsx";
import type { BarOption } from "../bar/bar-choices.ts";

/** Options, with the current value among them even where the package has no such scenario. */
export function withCurrent(options: readonly BarOption[], current: BarOption): BarOption[] {
  return options.some(({ value }) => value === current.value) ? [...options] : [...options, current];
}

interface ChoiceProps {
  label: ReactNode;
  name: string;
  value: string;
  options: readonly BarOption[];
}

/** A choice of the bar, applied when it changes: `data-value` is what the page says, which the field takes over when the page comes anew. */
export function Choice({ label, name, value, options }: ChoiceProps) {
  // A long name is cut by its field: at rest it is said in full.
  const said = options.find((one) => one.value === value)?.label;
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value} data-value={value} title={said}>
        <Options of={options} />
      </select>
    </label>
  );
}
