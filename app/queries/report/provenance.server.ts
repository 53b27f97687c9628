import { articlePath } from "../../paths.ts";
import type { Provenance } from "../../verdicts/report/report-view.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import type { Site } from "../site.server.ts";
import { SOFTWARE } from "../software.server.ts";

/** What a check that leaves its site on `day` (ISO) is known by. `origin`: before addresses that leave the site; "" for none. */
export function provenanceOf({ package: served }: Site, article: string, day: string, origin: string): Provenance {
  const data = served.dataHash;
  return {
    day,
    date: formatPeriod(day, "en-GB"),
    data,
    software: SOFTWARE,
    page: origin === "" ? "" : origin + articlePath(article, new URLSearchParams({ data, seen: day })),
  };
}
