import type { WatchNotice } from "../domain/watch-notice.ts";
import type { Cause } from "../package/issue-causes.ts";
import { expectedWords } from "../package/issues.ts";

/** Faults that a page lists; the terminal has all. */
const SHOWN = 12;

/** Tells the versions of this process from those of one before it, which a page that is still open may hold. */
const began = Date.now().toString(36);
let turn = 0;
let notice: WatchNotice | null = null;

/** What pages say of the watched folder; null where none is watched. */
export function watchNotice(): WatchNotice | null {
  return notice;
}

/** Changes whenever pages do: a page made for one version is none for the next. "" where nothing is watched. */
export function watchVersion(): string {
  return notice?.version ?? "";
}

/** Says what was found in the watched folder; no causes: what it holds is served. */
export function noteWatched(causes: readonly Cause[]): WatchNotice {
  turn += 1;
  const faults = causes.slice(0, SHOWN).map(({ first, also }) => ({
    place: first.line === null ? first.file : `${first.file}:${first.line}`,
    column: first.column,
    found: first.value,
    expected: expectedWords(first),
    also,
  }));
  notice = { version: `${began}-${turn}`, faults, more: causes.length - faults.length };
  return notice;
}
