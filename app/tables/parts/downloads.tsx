import { Link } from "../../ui/carried.tsx";
import { datasetPath, sourcePath } from "../../paths.ts";
import type { DatasetView } from "../model/dataset-view.ts";

interface Way {
  text: string;
  path: string;
  csv?: string;
  chart?: { path: string; csv: string };
}

type View = Pick<DatasetView, "downloads" | "withheld" | "rows" | "table" | "size"> & {
  nearest: Way[];
  instead: Way[];
};

function Ways({ ways }: { ways: Way[] }) {
  return (
    <ul>
      {ways.map(({ text, path, csv, chart }) => (
        <li key={path}>
          <Link to={path}>{text}</Link>
          {csv === undefined ? null : (
            <>
              {" "}
              (<a href={csv}>CSV</a>
              {chart === undefined ? null : (
                <>
                  ; <Link to={chart.path}>chart</Link>, <a href={chart.csv}>CSV with names and units</a>
                </>
              )}
              )
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Files of exactly the rows and columns chosen, in a menu that says how many; where a licence forbids them, what may be had instead. Nothing without rows. */
export function DownloadMenu({ view }: { view: View }) {
  const { downloads, withheld } = view;
  if (view.rows === 0) return null;
  if (withheld.length > 0) {
    return (
      <details className="menu">
        <summary className="button">Download</summary>
        <div className="menu-panel">
          <p className="meta">These {view.size}: no licence that is known lets them be handed out.</p>
          {view.instead.length === 0 ? null : (
            <>
              <p className="meta">Nearest that may be had:</p>
              <ul>
                {view.instead.map(({ text, path, csv, chart }) => (
                  <li key={path}>
                    <a href={chart?.csv ?? csv ?? path}>
                      {text}
                      {csv === undefined ? "" : " (CSV with names and units)"}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <ul>
            <li>
              <a href={downloads.metadata}>Metadata</a>
            </li>
          </ul>
        </div>
      </details>
    );
  }
  const files = [
    [downloads.csvLabel, downloads.csv],
    ["CSV for Excel", downloads.excel],
    ["JSON", downloads.json],
    ["ZIP with sources", downloads.zip],
    ["Metadata", downloads.metadata],
  ] as const;
  return (
    <details className="menu">
      <summary className="button">Download {view.size}</summary>
      <div className="menu-panel">
        <p className="meta">Exactly these rows and columns, in this order</p>
        <ul>
          {files.map(([label, address]) => (
            <li key={label}>
              <a href={address}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** Where a licence forbids the files, what may be had instead; where there are no rows, the nearest filters with some. */
export function DownloadNotice({ view }: { view: View }) {
  const { withheld, nearest, instead } = view;
  if (view.rows === 0) {
    return (
      <div className="notice" data-notice="no-rows">
        <p>No row matches, so there is nothing to download. {nearest.length === 0 ? null : "Nearest with rows:"}</p>
        <Ways ways={nearest} />
        <p>
          <Link to={datasetPath(view.table.name)}>All rows of the table</Link>
        </p>
      </div>
    );
  }
  if (withheld.length === 0) return null;
  return (
    <div className="notice withheld">
      <p>
        These rows are shown and cited here; no licence that is known lets them be handed out. Get them from the
        publisher:{" "}
        {withheld.map(({ publication, title, url }, place) => (
          <span key={publication}>
            {place > 0 ? ", " : ""}
            {url === "" ? title : <a href={url}>{title}</a>} (<Link to={sourcePath(publication)}>{publication}</Link>)
          </span>
        ))}
        .
      </p>
      {instead.length === 0 ? null : (
        <>
          <p>To take away instead:</p>
          <Ways ways={instead} />
        </>
      )}
    </div>
  );
}
