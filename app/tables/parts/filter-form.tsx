import { useRef } from "react";
import type { FilterChip } from "../model/filter-chips.ts";
import type { PickField } from "../model/filter-fields.ts";
import { Pick } from "./filter-fields.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { LiveForm } from "./live-form.tsx";
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
  const live = useLiveForm(fields);
  const said = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <LiveForm live={live} keep={keep} className="filter-form">
        <div className="form-row">
          {fields.map((field) => (
            <Pick key={field.name} field={field} />
          ))}
          <label className="search">
            Search
            <input type="search" name="_search" defaultValue={search} data-value={search} autoComplete="off" />
          </label>
          <button className="button without-js">Apply</button>
        </div>
      </LiveForm>
      <FilterChips chips={chips} resetQuery={resetQuery} onRemove={() => said.current?.focus()} />
      <p className="table-status" role="status" aria-live="polite" aria-busy={live.busy} tabIndex={-1} ref={said}>
        {status}
      </p>
    </>
  );
}
