import { memo } from "react";

export interface ChoiceOption {
  value: string;
  label: string;
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly ChoiceOption[];
  /** Options under a heading of their own, after the others. */
  more?: { label: string; options: readonly ChoiceOption[] };
  onChange(value: string): void;
}

/** A select with its label. */
export function Choice({ label, value, options, more, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <ChoiceOptions options={options} />
        {more === undefined || more.options.length === 0 ? null : (
          <optgroup label={more.label}>
            <ChoiceOptions options={more.options} />
          </optgroup>
        )}
      </select>
    </label>
  );
}

/** A long list is made again only if it is another one. */
const ChoiceOptions = memo(function ChoiceOptions({ options }: { options: readonly ChoiceOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
});
