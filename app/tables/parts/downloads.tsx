import { Link } from "../../ui/carried.tsx";
import { sourcePath } from "../../paths.ts";
import type { DatasetView } from "../model/dataset-view.ts";
import { CopyLink } from "./copy-link.tsx";

/** Files of exactly the rows chosen; where a licence forbids them, where to get the original. */
export function Downloads({ view }: { view: Pick<DatasetView, "downloads" | "withheld"> }) {
  const { downloads, withheld } = view;
  if (withheld.length > 0) {
    return (
      <>
        <div className="notice">
          <p>
            These rows are shown and cited here, but their licence does not let them be handed out. Get them from the
            publisher{withheld.length > 1 ? ", or filter for other publications" : ""}:
          </p>
          <ul>
            {withheld.map(({ publication, title, url }) => (
              <li key={publication}>
                {url === "" ? title : <a href={url}>{title}</a>} (
                <Link to={sourcePath(publication)}>{publication}</Link>)
              </li>
            ))}
          </ul>
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
