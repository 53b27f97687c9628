/** A server that watches its folder: what it serves follows the files, and stays what it was while they have faults. */
import type { Context, MiddlewareHandler } from "hono";
import { gatherCauses, type Cause } from "../../package/issue-causes.ts";
import { isError, issueAt } from "../../package/issues.ts";
import { rootData } from "../../queries/every-page.server.ts";
import { warmSearch } from "../../queries/search-room.server.ts";
import { isServed, openBeside, type OpenResult, replaceSite, type SiteOptions } from "../../queries/site.server.ts";
import { noteWatched, watchNotice, watchVersion } from "../../queries/watch-state.server.ts";
import { versionEvents } from "./events.ts";
import { type Outcome, readInRounds } from "./rounds.ts";
import { requestsUnderWay } from "./under-way.ts";
import { waitingPage } from "./waiting-page.ts";
import { watchFolder } from "./watch-folder.ts";

type Refused = Extract<OpenResult, { ok: false }>;

export interface Watching {
  /** Of what is served: pages made for one version are none for the next. */
  version: () => string;
  /** Tells open pages each new version. */
  events: (context: Context) => Response;
  /** Counts requests; while there are no data yet, answers all of them with what is wrong. */
  count: MiddlewareHandler;
  /** Says that the folder was not in order at the start: there are no last good data. */
  notYet: (refused: Refused) => void;
  /** Resolves when changes of the folder are seen. */
  begin: () => Promise<void>;
  /** Ends what would go on for ever. */
  end: () => void;
}

function causesOf({ issues, problems }: Refused, folder: string): Cause[] {
  const errors = issues.filter(isError);
  const found = errors.length > 0 ? errors : [issueAt(folder, null, "", "", "not-served", problems.join(" "))];
  return gatherCauses(found);
}

/** Watches the folder of a site from `begin` on. `log` gets what a terminal should show. */
export function watchSite(options: SiteOptions, log: (line: string) => void): Watching {
  const folder = options.dataDir;
  const events = versionEvents(watchVersion);
  const underWay = requestsUnderWay();
  let hasData = true;
  let stopWatching = async (): Promise<void> => undefined;
  noteWatched([]);

  function tell(causes: readonly Cause[]): void {
    events.tell(noteWatched(causes).version);
  }

  async function read(): Promise<Outcome> {
    const opened = await openBeside(options);
    const nothing = async (): Promise<void> => undefined;
    if (!opened.ok) return { keep: async () => refuse(opened), drop: nothing };
    const { site } = opened;
    return {
      async keep() {
        const before = await replaceSite(site);
        const isNew = before !== null || !hasData;
        const wasBroken = watchNotice()?.faults.length !== 0;
        // Readers of the old data are not kept waiting for, nor is the next reading.
        if (before !== null) void underWay.settled().then(() => before.store.close());
        if (!isNew && !wasBroken) return;
        hasData = true;
        await rootData();
        tell([]);
        log(isNew ? `${folder} was read anew` : `${folder} is in order again`);
        warmSearch().catch(() => undefined);
      },
      // Nobody has seen it; the one that is served may come back as the answer to an unchanged folder.
      drop: async () => ((await isServed(site)) ? undefined : site.store.close()),
    };
  }

  function refuse(refused: Refused): void {
    for (const line of refused.problems) log(line);
    tell(causesOf(refused, folder));
  }

  const rounds = readInRounds(read, (error) => log(`${folder} could not be read anew: ${String(error)}`));
  return {
    version: watchVersion,
    events: events.answer,
    async count(context, next) {
      const notice = watchNotice();
      if (!hasData && notice !== null) return waitingPage(notice, folder);
      return underWay.count(context, next);
    },
    notYet(refused) {
      hasData = false;
      for (const line of refused.problems) log(line);
      log("Waiting for the files to be mended.");
      noteWatched(causesOf(refused, folder));
    },
    async begin() {
      const failed = (why: string) => log(`${folder} cannot be watched: ${why}`);
      stopWatching = await watchFolder(folder, { ...options, changed: () => void rounds.changed(), failed });
      // What was saved between the first reading and now was not seen.
      void rounds.changed();
    },
    end() {
      events.end();
      void stopWatching();
    },
  };
}
