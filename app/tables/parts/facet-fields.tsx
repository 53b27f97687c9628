import type { ChooseField, RangeField, TextField } from "../model/filter-fields.ts";
import { localCount } from "../model/local-cell.ts";
import { HistogramFilter } from "./histogram-filter.tsx";

export type Facet = ChooseField | RangeField | TextField;

/** Fields hold what the reader types; `data-value` is what the address says, taken over when the form is not in use. */
function TextInput({ name, value, label, hint }: { name: string; value: string; label: string; hint: string }) {
  return (
    <input
      type="search"
      name={name}
      defaultValue={value}
      data-value={value}
      aria-label={label}
      placeholder={hint}
      autoComplete="off"
    />
  );
}

function Choose({ field, locale }: { field: ChooseField; locale: string }) {
  const { label, choices, truncated, search, missing } = field;
  return (
    <>
      {search === null ? null : (
        <TextInput {...search} label={`${label} contains`} hint={truncated ? "Find among all values" : "Find"} />
      )}
      <div className="choices" tabIndex={0} role="group" aria-label={`Values of ${label}`}>
        {choices.map(({ value, label: text, code, count, chosen }) => (
          <label className="check" key={value} title={code === "" ? undefined : code}>
            <input type="checkbox" name={field.name} value={value} defaultChecked={chosen} />
            <span className="value">{text}</span>
            <span className="count">{localCount(count, locale)}</span>
          </label>
        ))}
        {choices.length === 0 ? <p className="meta">No value under the other filters.</p> : null}
      </div>
      {truncated ? <p className="meta">The {choices.length} most frequent values.</p> : null}
      {missing === null ? null : (
        <p className="meta">
          <a href={`?${missing.query}`}>Only missing ({localCount(missing.count, locale)})</a>
        </p>
      )}
    </>
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
    <>
      <TextInput name={field.name} value={field.value} label={`${field.label} contains`} hint="Contains" />
      <ListLink query={field.listQuery} label={field.label} />
    </>
  );
}

function Range({ field }: { field: RangeField }) {
  const { label, type, from, to, histogram, years, listQuery } = field;
  return (
    <>
      {years.length === 0 ? null : (
        <p className="years" role="group" aria-label={`${label}, year`}>
          {years.map(({ year, query, chosen }) => (
            <a key={year} className="chip" href={`?${query}`} aria-current={chosen ? "true" : undefined}>
              {year}
            </a>
          ))}
        </p>
      )}
      {histogram === null ? null : (
        <HistogramFilter label={label} histogram={histogram} from={from} to={to} type={type} />
      )}
      <div className={`range range-${type}`}>
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
      </div>
      {histogram === null ? <ListLink query={listQuery} label={label} /> : null}
    </>
  );
}

/** The control that suits a column, under its name, which folds it. */
export function FacetField({ field, locale }: { field: Facet; locale: string }) {
  const { label, open } = field;
  return (
    <details className={`facet facet-${field.kind}`} open={open}>
      <summary>
        {label}
        {field.kind === "range" && field.unit !== "" ? <span className="unit"> ({field.unit})</span> : null}
      </summary>
      {field.kind === "choose" ? <Choose field={field} locale={locale} /> : null}
      {field.kind === "range" ? <Range field={field} /> : null}
      {field.kind === "text" ? <Text field={field} /> : null}
    </details>
  );
}
