import type { PickField } from "../model/filter-fields.ts";

/** One value of a column as a drop-down. The field holds what the reader chooses; `data-value` is what the address says, taken over when the form is not in use. */
export function Pick({ field }: { field: PickField }) {
  return (
    <label>
      {field.label}
      <select name={field.name} defaultValue={field.value} data-value={field.value}>
        <option value="">all</option>
        {field.choices.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}
