import cluster from "node:cluster";
import { settingsToStart } from "./command-line.ts";
import { connectionBound, handleLimit } from "./connections.ts";
import { keepLogHarmless } from "./log-output.ts";
import { smallEnvironment, startAgain } from "./small-memory.ts";

/** Starts the server in this process, or the processes that serve. */
async function serve(): Promise<void> {
  // React decides while it is loaded whether it is the quick or the explaining kind, so this comes before everything that imports it:
  // a server started without NODE_ENV must not take twice as long for a page.
  process.env.NODE_ENV ??= "production";
  // Node's own answer to this signal is to open its inspector, through which whoever may connect runs code: only where somebody asked for it.
  if (process.env.NODE_ENV === "production") process.on("SIGUSR1", () => undefined);
  keepLogHarmless(process.env.LOG_FORMAT?.trim() === "json" ? "json" : "text");
  // Before the code is loaded, which takes handles itself.
  const bound = connectionBound(1, handleLimit());
  if (!bound.ok) {
    console.error(bound.error);
    process.exit(1);
  }
  const settings = settingsToStart();
  if (settings === null) return;
  if (settings.workers > 1 && cluster.isPrimary) await (await import("./workers/primary.ts")).runWorkers(settings);
  else await (await import("./start.ts")).serve(settings);
}

const small = smallEnvironment(process.env);
if (small === null) await serve();
else startAgain(small);
