import type { ReactNode } from "react";
import { Link } from "../../ui/carried.tsx";
import type { DatasetView } from "../model/dataset-view.ts";
import { CopyLink } from "./copy-link.tsx";
import { DownloadMenu, DownloadNotice } from "./downloads.tsx";
import { useColumnMenus } from "./use-column-menus.ts";
import "./menus.css";

interface Way {
  text: string;
  path: string;
  csv?: string;
}

interface DatasetHeadProps {
  view: DatasetView & { nearest: Way[]; instead: Way[]; freshness: string; licence: string };
  crumbs: ReactNode;
  /** Where these rows are drawn as a chart; null where they cannot be. */
  chart: string | null;
  /** What is to be known of the rows before they are read. */
  notes?: ReactNode;
}

/** The head of a table's page: what it is, whose terms apply, and the ways to take its rows away. */
export function DatasetHead({ view, crumbs, chart, notes }: DatasetHeadProps) {
  const menus = useColumnMenus();
  const { table, all, licence, freshness } = view;
  return (
    <header className="dataset-head">
      <div className="dataset-title">
        <p className="meta">{crumbs}</p>
        <h1>{table.title}</h1>
        <p className="meta">{[all, licence].filter(Boolean).join(" · ")}</p>
        <details className="about meta">
          <summary>About this table</summary>
          <p>{table.description}</p>
          {freshness === "" ? null : <p>{freshness}</p>}
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
      {notes}
    </header>
  );
}
