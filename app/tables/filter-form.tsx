import { Form, Link, useNavigation, useSubmit } from "@remix-run/react";
import { useRef, type FormEvent } from "react";
import type { FilterChip, FilterField } from "../presenters/tables/evidence-filters.ts";

interface FilterFormProps {
  fields: FilterField[];
  search: string;
  chips: FilterChip[];
  /** Parameters of the page that the form must carry along. */
  keep: [string, string][];
  /** Query of the page without any filter. */
  resetQuery: string;
  /** What a screen reader hears: "12 of 300 rows". */
  status: string;
}

const PAUSE_MS = 250;

/** Fields left empty stay out of the address. */
function chosenOnly(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") query.append(name, value);
  return query;
}

/** Filters of a table as a GET form: works without JavaScript; with it, choices apply at once and typing after a pause. */
export function FilterForm({ fields, search, chips, keep, resetQuery, status }: FilterFormProps) {
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function apply(form: HTMLFormElement, wait: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      submit(chosenOnly(form), { method: "get", preventScrollReset: true, replace: wait > 0 });
    }, wait);
  }

  function change(event: FormEvent<HTMLFormElement>): void {
    const typed = event.target instanceof HTMLInputElement;
    apply(event.currentTarget, typed ? PAUSE_MS : 0);
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    apply(event.currentTarget, 0);
  }

  return (
    <>
      <Form method="get" className="form-row filter-form" onChange={change} onSubmit={send} preventScrollReset>
        {keep.map(([name, value]) => (
          <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
        ))}
        {fields.map((field) => (
          <label key={field.name}>
            {field.label}
            <select name={field.name} defaultValue={field.value} key={field.value}>
              <option value="">all</option>
              {field.choices.map(({ value, label, count }) => (
                <option key={value} value={value}>
                  {label} ({count})
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          Search
          <input type="search" name="_search" defaultValue={search} />
        </label>
        <button className="button">Apply</button>
      </Form>
      {chips.length === 0 ? null : (
        <ul className="chips" aria-label="Chosen filters">
          {chips.map(({ text, query }) => (
            <li key={text}>
              <Link className="chip" to={`?${query}`} preventScrollReset>
                {text} <span aria-hidden="true">×</span>
                <span className="visually-hidden">(remove)</span>
              </Link>
            </li>
          ))}
          <li>
            <Link className="chip" to={`?${resetQuery}`} preventScrollReset>
              Reset
            </Link>
          </li>
        </ul>
      )}
      <p className="meta" role="status" aria-live="polite" aria-busy={busy}>
        {status}
      </p>
    </>
  );
}
