/** One cause of why a package cannot be served, at the place of the first row that has it. */
export interface WatchFault {
  /** Path inside the package, with the line where there is one: "catalog/areas.csv:3". */
  place: string;
  /** "" where no column is to blame. */
  column: string;
  /** What stands there; "" where nothing does. */
  found: string;
  /** What to write instead, in words. */
  expected: string;
  /** Where else it stands, in words; "" for a single place. */
  also: string;
}

/** What pages say of a folder that is watched. */
export interface WatchNotice {
  /** Another one means that the page is out of date. */
  version: string;
  /** Empty while what is served is what the folder holds. */
  faults: WatchFault[];
  /** Causes that are not listed. */
  more: number;
}
