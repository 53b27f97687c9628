import { Link } from "../../ui/carried.tsx";
import { claimFile } from "../../paths.ts";
import type { EvidenceView } from "../claims/evidence-view.ts";
import { DataTable } from "../../tables/parts/data-table.tsx";
import { FilterForm } from "../../tables/parts/filter-form.tsx";
import { Pager } from "../../ui/pager.tsx";

interface EvidenceSectionProps {
  article: string;
  claim: string;
  evidence: EvidenceView;
  /** The table that the rows stand in, filtered to them; "" where there are none. */
  dataset: string;
}

/** The evidence rows with filters, and the same rows for download. */
export default function EvidenceSection({ article, claim, evidence, dataset }: EvidenceSectionProps) {
  const { view, fields, chips, search, keep, resetQuery, total, filtered, bytes, page, pages, query } = evidence;
  const noun = total === 1 ? "row" : "rows";
  return (
    <>
      <FilterForm
        fields={fields}
        search={search}
        chips={chips}
        keep={keep}
        resetQuery={resetQuery}
        status={filtered === total ? `${total} ${noun}` : `${filtered} of ${total} ${noun} match`}
      />
      {total === 0 || view.columns.some(({ sorted }) => sorted !== "none") ? null : (
        <p className="meta">The newest publication first; “used” says which rows decide the verdict.</p>
      )}
      <DataTable
        view={view}
        caption="Evidence"
        empty={total === 0 ? "This scenario counts no row of this kind." : "No row matches. Take off a filter."}
        rowLink="Details"
      />
      <Pager page={page} pages={pages} query={query} />
      <p className="actions">
        <a className="button primary" href={claimFile(article, claim, "csv", query)}>
          Download CSV ({filtered} {filtered === 1 ? "row" : "rows"}, about {bytes})
        </a>
        <a className="button" href={claimFile(article, claim, "json", query)}>
          JSON
        </a>
        <a className="button" href={claimFile(article, claim, "zip", query)}>
          ZIP with sources
        </a>
        {dataset === "" ? null : <Link to={dataset}>All editions of these figures in the data set</Link>}
      </p>
    </>
  );
}
