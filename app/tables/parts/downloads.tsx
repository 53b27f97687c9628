import { Link } from "../../ui/carried.tsx";
import { datasetPath, sourcePath } from "../../paths.ts";
import type { DatasetView } from "../model/dataset-view.ts";
import { CopyLink } from "./copy-link.tsx";

interface Way {
  text: string;
  path: string;
}

interface DownloadsProps {
  view: Pick<DatasetView, "downloads" | "withheld" | "rows" | "table"> & { nearest: Way[]; instead: Way[] };
}

function Ways({ ways }: { ways: Way[] }) {
  return (
    <ul>
      {ways.map(({ text, path }) => (
        <li key={path}>
          <Link to={path}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Files of exactly the rows chosen; where a licence forbids them, what may be had instead; where there are none, the nearest filters with rows. */
export function Downloads({ view }: DownloadsProps) {
  const { downloads, withheld, nearest, instead } = view;
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
  if (withheld.length > 0) {
    return (
      <>
        <div className="notice">
          <p>
            These rows are shown and cited here, but their licence does not let them be handed out. Get them from the
            publisher:
          </p>
          <ul>
            {withheld.map(({ publication, title, url }) => (
              <li key={publication}>
                {url === "" ? title : <a href={url}>{title}</a>} (
                <Link to={sourcePath(publication)}>{publication}</Link>)
              </li>
            ))}
          </ul>
          {instead.length === 0 ? null : (
            <>
              <p>To take away instead:</p>
              <Ways ways={instead} />
            </>
          )}
        </div>
        <div className="actions">
          <a className="button" href={downloads.metadata}>
            Metadata
          </a>
          <CopyLink />
        </div>
      </>
    );
  }
  return (
    <div className="actions">
      <a className="button primary" href={downloads.csv}>
        {downloads.csvLabel}
      </a>
      <a className="button" href={downloads.excel}>
        CSV for Excel
      </a>
      <a className="button" href={downloads.json}>
        JSON
      </a>
      <a className="button" href={downloads.zip}>
        ZIP with sources
      </a>
      <a className="button" href={downloads.metadata}>
        Metadata
      </a>
      <CopyLink />
    </div>
  );
}
