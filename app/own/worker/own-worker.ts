import type { OwnRequest } from "./messages.ts";
import { ownSession } from "./own-session.ts";

/**
 * The worker of a reader's own figures: it parses, indexes and evaluates, so that the page stays free whatever the size. It fetches nothing: the
 * page hands it the site's figures before the reader gives theirs.
 */
const answer = ownSession();
/** Requests one after the other, as each may need what the one before made. */
let line: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<OwnRequest>) => {
  line = line.then(async () => {
    try {
      self.postMessage(await answer(data));
    } catch {
      self.postMessage({ kind: "refused", number: data.number, problem: "This table could not be read." });
    }
  });
};
