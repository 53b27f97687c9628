import { ApplyFilters } from "./apply-filters.ts";
import { FacetField, type Facet } from "./facet-fields.tsx";
import { LiveForm } from "./live-form.tsx";
import { useLiveForm } from "./use-live-form.ts";
import "./facets.css";

interface FacetRailProps {
  fields: Facet[];
  search: string;
  /** Parameters of the page that the form must carry along. */
  keep: [string, string][];
  /** Query of the page without any filter; "" is one too. */
  resetQuery: string;
  filtered: boolean;
  /** "12 of 300 rows match": the sheet's own way back to the rows. */
  status: string;
  /** Folds the sheet that the rail is on a phone. */
  onDone: () => void;
  locale: string;
}

/** Filters of a table beside it, a sheet over it on phones. A GET form: works without JavaScript; with it, choices apply at once and typing after a pause. */
export function FacetRail({ fields, search, keep, resetQuery, filtered, status, onDone, locale }: FacetRailProps) {
  const live = useLiveForm(fields);
  return (
    <LiveForm live={live} keep={keep} className="rail-form" label="Filters">
      <div className="rail-head">
        <h2>Filter</h2>
        {filtered ? <a href={`?${resetQuery}`}>Clear all</a> : null}
      </div>
      <label className="search">
        Search
        <input type="search" name="_search" defaultValue={search} data-value={search} autoComplete="off" />
      </label>
      <ApplyFilters.Provider value={live.apply}>
        {fields.map((field) => (
          <FacetField key={field.kind === "range" ? field.from.name : field.name} field={field} locale={locale} />
        ))}
      </ApplyFilters.Provider>
      <p className="rail-foot">
        <button className="button primary without-js">Apply filters</button>
        <button type="button" className="button primary js-only sheet-only" onClick={onDone}>
          Show {status.replace(/ match$/, "")}
        </button>
      </p>
    </LiveForm>
  );
}
