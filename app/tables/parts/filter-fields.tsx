import type { ChooseField, FilterField, PickField, RangeField, TextField } from "../model/filter-fields.ts";

/** Fields hold what the reader types; `data-value` is what the address says, taken over when the form is not in use. */
function Pick({ field }: { field: PickField }) {
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

function Choose({ field }: { field: ChooseField }) {
  const { label, name, choices, truncated, missing } = field;
  return (
    <fieldset className="choose">
      <legend>{label}</legend>
      <div className="choices" tabIndex={0} role="group" aria-label={`Values of ${label}`}>
        {choices.map(({ value, label: text, count, chosen }) => (
          <label className="check" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
            <span>
              {text} <span className="count">{count}</span>
            </span>
          </label>
        ))}
        {choices.length === 0 ? <p className="meta">No value under the other filters.</p> : null}
      </div>
      {truncated ? <p className="meta">The {choices.length} most frequent values.</p> : null}
      {missing === null ? null : (
        <p className="meta">
          <a href={`?${missing.query}`}>Only missing ({missing.count})</a>
        </p>
      )}
    </fieldset>
  );
}

function ListLink({ query, label }: { query: string; label: string }) {
  if (query === "") return null;
  return (
    <a className="list-values" href={`?${query}`}>
      List values<span className="visually-hidden"> of {label}</span>
    </a>
  );
}

function Text({ field }: { field: TextField }) {
  return (
    <div className="field">
      <label>
        {field.label} contains
        <input type="text" name={field.name} defaultValue={field.value} data-value={field.value} autoComplete="off" />
      </label>
      <ListLink query={field.listQuery} label={field.label} />
    </div>
  );
}

function Range({ field }: { field: RangeField }) {
  const { label, unit, type, from, to, listQuery } = field;
  return (
    <fieldset className={`range range-${type}`}>
      <legend>
        {label}
        {unit === "" ? null : <span className="unit"> ({unit})</span>}
      </legend>
      {[
        { ...from, words: "from" },
        { ...to, words: "to" },
      ].map(({ name, value, hint, words }) => (
        <label key={name}>
          <span className="visually-hidden">{label} </span>
          {words}
          <input
            type={type}
            step={type === "number" ? "any" : undefined}
            name={name}
            defaultValue={value}
            data-value={value}
            placeholder={hint === "" ? undefined : hint}
            autoComplete="off"
          />
        </label>
      ))}
      <ListLink query={listQuery} label={label} />
    </fieldset>
  );
}

/** The control that suits a field. */
export function Field({ field }: { field: FilterField }) {
  switch (field.kind) {
    case "pick":
      return <Pick field={field} />;
    case "choose":
      return <Choose field={field} />;
    case "text":
      return <Text field={field} />;
    case "range":
      return <Range field={field} />;
  }
}
