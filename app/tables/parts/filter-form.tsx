import { Form } from "@remix-run/react";
import { useRef } from "react";
import type { FilterChip } from "../model/filter-chips.ts";
import type { PickField } from "../model/filter-fields.ts";
import { Pick } from "./filter-fields.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { useInPlaceLinks } from "./use-in-place-links.ts";
import { useLiveForm } from "./use-live-form.ts";

interface FilterFormProps {
  fields: PickField[];
  search: string;
  chips: FilterChip[];
  /** Parameters of the page that the form must carry along. */
  keep: [string, string][];
  /** Query of the page without any filter. */
  resetQuery: string;
  /** What a screen reader hears: "12 of 300 rows match". */
  status: string;
}

/** Few filters of a table in one row, as a GET form: works without JavaScript; with it, choices apply at once and typing after a pause. */
export function FilterForm({ fields, search, chips, keep, resetQuery, status }: FilterFormProps) {
  const { form, busy, onChange, onSubmit } = useLiveForm(fields);
  const follow = useInPlaceLinks();
  const said = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <Form
        ref={form}
        method="get"
        className="filter-form"
        onChange={onChange}
        onSubmit={onSubmit}
        onClick={follow}
        preventScrollReset
      >
        {keep.map(([name, value], place) => (
          <input type="hidden" key={`${place} ${name}=${value}`} name={name} value={value} />
        ))}
        <div className="form-row">
          {fields.map((field) => (
            <Pick key={field.name} field={field} />
          ))}
          <label className="search">
            Search
            <input type="search" name="_search" defaultValue={search} data-value={search} autoComplete="off" />
          </label>
          <button className="button">Apply</button>
        </div>
      </Form>
      <FilterChips chips={chips} resetQuery={resetQuery} onRemove={() => said.current?.focus()} />
      <p className="table-status" role="status" aria-live="polite" aria-busy={busy} tabIndex={-1} ref={said}>
        {status}
      </p>
    </>
  );
}
