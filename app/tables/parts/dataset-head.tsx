import type { ReactNode } from "react";
import { Link } from "../../ui/carried.tsx";
import type { DatasetView } from "../model/dataset-view.ts";
import { CopyLink } from "./copy-link.tsx";
import { DownloadMenu, DownloadNotice } from "./downloads.tsx";
import { Licences } from "./licences.tsx";
import { counted } from "../../wording/words.ts";
import { useColumnMenus } from "./use-column-menus.ts";
import "./menus.css";

interface Way {
  text: string;
  path: string;
  csv?: string;
  chart?: { path: string; csv: string };
}

interface DatasetHeadProps {
  view: DatasetView & { nearest: Way[]; instead: Way[]; freshness: string; licences: string[] };
  crumbs: ReactNode;
  /** Where these rows are drawn as a chart; null where they cannot be. */
  chart: string | null;
  /** Why no chart can be drawn of any of the table's rows; "" where one can, or where nobody would look for one. */
  noChart?: string;
  /** What is to be known of the rows before they are read. */
  notes?: ReactNode;
}

/** The licence where there is one; of several their number: they are listed below. */
function licenceText(licences: readonly string[]): string {
  return licences.length < 2
    ? licences[0] === undefined
      ? ""
      : `Licence: ${licences[0]}`
    : `${counted(licences.length, "licence")}, by publication`;
}

/** The head of a table's page: what it is, whose terms apply, and the ways to take its rows away. */
export function DatasetHead({ view, crumbs, chart, noChart = "", notes }: DatasetHeadProps) {
  const menus = useColumnMenus();
  const { table, all, licences, freshness } = view;
  return (
    <header className="dataset-head">
      <div className="dataset-title">
        <p className="meta">{crumbs}</p>
        <h1>{table.title}</h1>
        <p className="meta">{[all, licenceText(licences)].filter(Boolean).join(" · ")}</p>
        <details className="about meta">
          <summary>About this table</summary>
          <p>{table.description}</p>
          {freshness === "" ? null : <p>{freshness}</p>}
          {licences.length < 2 ? null : <Licences licences={licences} />}
        </details>
      </div>
      <div className="actions" ref={menus}>
        {chart === null ? null : (
          <Link className="button" to={chart}>
            Chart these rows
          </Link>
        )}
        <DownloadMenu view={view} />
        <CopyLink />
      </div>
      <DownloadNotice view={view} />
      {noChart === "" ? null : <p className="meta">{noChart}</p>}
      {notes}
    </header>
  );
}
