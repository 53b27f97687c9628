import { useEffect } from "react";
import type { WatchNotice as Notice } from "../domain/watch-notice.ts";
import { watchPath } from "../paths.ts";

/** Loads the page anew when another version is served than the one it shows, also after the server was started again. */
function useNewest(version: string): void {
  useEffect(() => {
    const events = new EventSource(watchPath);
    events.onmessage = ({ data }) => {
      if (data !== version) window.location.reload();
    };
    return () => events.close();
  }, [version]);
}

/** On pages of a folder that is watched: what is wrong with its files, as long as something is. */
export function WatchNotice({ notice: { version, faults, more } }: { notice: Notice }) {
  useNewest(version);
  if (faults.length === 0) return null;
  return (
    <section className="watch-notice" aria-labelledby="watch-notice-title">
      <h2 id="watch-notice-title">The files have faults</h2>
      <p>What you see is the data as it last was in order. Once the files are mended, this page loads by itself.</p>
      <ol>
        {faults.map(({ place, column, found, expected, also }) => (
          <li key={`${place} ${column} ${expected}`}>
            <strong>{place}</strong>
            {column === "" ? null : (
              <>
                , column <code>{column}</code>
              </>
            )}
            {found === "" ? null : (
              <>
                : <code>{found}</code>
              </>
            )}
            <br />
            expected {expected}
            {also === "" ? null : <small> ({also})</small>}
          </li>
        ))}
      </ol>
      {more === 0 ? null : (
        <p>
          {more} more {more === 1 ? "is" : "are"} listed where the server was started.
        </p>
      )}
    </section>
  );
}
