/** Several processes on one port (`WORKERS`): the first one loads the package into the cache, the others find it there. */
import cluster, { type Worker } from "node:cluster";
import { EXPECTED_DATA, isServing, type Serving } from "./link.ts";
import { pauseBefore, STEADY_MS } from "./pause.ts";

interface CrewOptions {
  workers: number;
  /** After this time a worker that was told to stop is killed. */
  patienceMs: number;
  log: (line: string) => void;
  say: (line: string) => void;
  now: () => Date;
  exit: (code: number) => void;
}

export interface Crew {
  /** Those that serve just now. */
  serving(): Worker[];
  /** Tells all to stop, as a signal would; `exit` is called when the last has ended. */
  stop(code: number): void;
}

interface Place {
  number: number;
  /** Ends in a row. */
  ends: number;
  /** The worker that serves there, null while none does. */
  worker: Worker | null;
  /** When it began to, in ms of a clock that nobody sets. */
  since: number;
}

/**
 * Starts the workers and starts anew who ends, after a pause that grows while it goes on ending. Where none has ever served, the end of the first is the
 * end of the start, with its exit code. A worker that comes later serves the data that the others serve, or does not serve: two kinds of answers under
 * one address would be worse than one process less. Where no other serves, it takes the data that are there.
 */
export function startCrew({ workers, patienceMs, log, say, now, exit }: CrewOptions): Crew {
  // Each takes connections from the kernel itself. Dealt out by the first process, as is Node's usual way, a connection that was given to one that is
  // killed before it took it would never be answered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  const places = Array.from({ length: workers }, (_, index): Place => ({
    number: index + 1,
    ends: 0,
    worker: null,
    since: 0,
  }));
  const timers = new Set<NodeJS.Timeout>();
  const told = (line: string) => log(`${now().toISOString()} ${line}`);
  let [everServed, stopping, dataHash, exitCode] = [false, false, "", 0];

  const present = () => Object.values(cluster.workers ?? {}).filter((worker): worker is Worker => worker !== undefined);
  const serving = () => places.flatMap(({ worker }) => worker ?? []);

  function fork(place: Place): void {
    const worker = cluster.fork({ [EXPECTED_DATA]: serving().length > 0 ? dataHash : "" });
    worker.on("message", (message: unknown) => {
      if (isServing(message)) serves(place, worker, message);
    });
    worker.once("exit", (code, signal) => ended(place, worker, code, signal));
    worker.on("error", (error) => told(`worker ${place.number}: ${String(error)}`));
  }

  function serves(place: Place, worker: Worker, message: Serving): void {
    place.worker = worker;
    place.since = performance.now();
    dataHash = message.dataHash;
    if (!everServed) {
      everServed = true;
      for (const line of message.lines) say(line);
      for (const other of places) if (other !== place) fork(other);
    }
    say(`Worker ${place.number} of ${workers} serves (process ${worker.process.pid})`);
  }

  function ended(place: Place, worker: Worker, code: number | null, signal: string | null): void {
    const served = place.worker === worker;
    const steady = served && performance.now() - place.since >= STEADY_MS;
    place.ends = steady ? 1 : place.ends + 1;
    place.worker = null;
    const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
    if (stopping || !everServed) {
      // What ends with a code has said why.
      if (!stopping && signal !== null) told(`the first worker ended ${how} before it served`);
      // One that was on its way to serve and gave up cuts nobody off.
      if (served || !everServed) exitCode = Math.max(exitCode, code ?? 1);
      if (present().length === 0) exit(exitCode);
      return;
    }
    const pause = pauseBefore(place.ends);
    told(`worker ${place.number} (process ${worker.process.pid}) ended ${how}; it is started again in ${pause} ms`);
    const timer = setTimeout(() => {
      timers.delete(timer);
      fork(place);
    }, pause);
    timers.add(timer);
  }

  function stop(code: number): void {
    if (stopping) return;
    stopping = true;
    exitCode = code;
    for (const timer of timers) clearTimeout(timer);
    if (present().length === 0) return exit(code);
    for (const worker of present()) worker.process.kill("SIGTERM");
    setTimeout(() => {
      told("a worker did not end when it was told to, and is killed");
      exitCode = 1;
      for (const worker of present()) worker.process.kill("SIGKILL");
    }, patienceMs).unref();
  }

  const [first] = places;
  if (first) fork(first);
  return { stop, serving };
}
