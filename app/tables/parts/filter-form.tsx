import { Form } from "@remix-run/react";
import { useRef, useState } from "react";
import type { FilterChip } from "../model/filter-chips.ts";
import type { FilterField } from "../model/filter-fields.ts";
import { Field } from "./filter-fields.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { useInPlaceLinks } from "./use-in-place-links.ts";
import { useLiveForm } from "./use-live-form.ts";

interface FilterFormProps {
  fields: FilterField[];
  search: string;
  chips: FilterChip[];
  /** Parameters of the page that the form must carry along. */
  keep: [string, string][];
  /** Query of the page without any filter. */
  resetQuery: string;
  /** What a screen reader hears: "12 of 300 rows match". */
  status: string;
  /** Many fields stand in a part that opens; the words of its summary, and whether it is open at first. */
  folded?: { summary: string; open: boolean };
}

/** Filters of a table as a GET form: works without JavaScript; with it, choices apply at once and typing after a pause. */
export function FilterForm({ fields, search, chips, keep, resetQuery, status, folded }: FilterFormProps) {
  const { form, busy, onChange, onSubmit } = useLiveForm(fields);
  const follow = useInPlaceLinks();
  const said = useRef<HTMLParagraphElement>(null);
  const [open] = useState(folded?.open ?? true);
  const controls = fields.map((field) => (
    <Field key={field.kind === "range" ? field.from.name : field.name} field={field} />
  ));
  const searchField = (
    <label className="search">
      Search
      <input type="search" name="_search" defaultValue={search} data-value={search} autoComplete="off" />
    </label>
  );
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
        {folded === undefined ? (
          <div className="form-row">
            {controls}
            {searchField}
            <button className="button">Apply</button>
          </div>
        ) : (
          <>
            <div className="form-row">
              {searchField}
              <button className="button">Apply</button>
            </div>
            <details className="fold" open={open}>
              <summary>{folded.summary}</summary>
              <div className="fields">{controls}</div>
              <p className="actions">
                <button className="button">Apply filters</button>
              </p>
            </details>
          </>
        )}
      </Form>
      <FilterChips chips={chips} resetQuery={resetQuery} onRemove={() => said.current?.focus()} />
      <p className="table-status" role="status" aria-live="polite" aria-busy={busy} tabIndex={-1} ref={said}>
        {status}
      </p>
    </>
  );
}
