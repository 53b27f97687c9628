import { changesPath } from "../../paths.ts";
import { dayGiven } from "../asking/day.server.ts";
import { refuse } from "../asking/refuse.server.ts";
import type { Site } from "../site.server.ts";

/** Parameters by which a check that left the site asks whether it is still what is served. */
export const CITED_DATA = { data: null, seen: null } as const;

/** Whether the data that an address names are those that are served. */
export interface SameData {
  same: boolean;
  /** As the address names it. */
  asked: string;
  served: string;
  /** What has changed since, where they are not the same. */
  changes: string;
}

/** Hex digits of a hash that tell it from any other: its first twelve, or all. */
const HASH = /^[0-9a-f]{12,64}$/;

/** What `data` (a hash, or its beginning) and `seen` (the day on which it was served) ask; null where they ask nothing. Throws a 400. */
export function sameData({ package: served }: Site, article: string, parameters: URLSearchParams): SameData | null {
  const asked = (parameters.get("data") ?? "").toLowerCase();
  const seen = dayGiven(parameters, "seen");
  if (asked === "") return null;
  if (!HASH.test(asked)) {
    const message = "The data are named by a sha256 in hex, or by its first twelve digits.";
    throw refuse(400, "The data could not be found.", [{ parameter: "data", message, valid: [served.dataHash] }]);
  }
  const since = new URLSearchParams({ article });
  if (seen !== "") since.set("since", seen);
  return {
    same: served.dataHash.startsWith(asked),
    asked,
    served: served.dataHash,
    changes: changesPath(since),
  };
}
