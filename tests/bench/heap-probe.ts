import type { ChildProcess } from "node:child_process";

/** What a process holds: MiB of heap in use after a collection, and MiB resident. */
export interface Held {
  heap: number;
  resident: number;
}

const CODE = `
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
process.on("message", async (message) => {
  if (message !== "held") return;
  for (let round = 0; round < 3; round++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 });
});`;

/** For NODE_OPTIONS of a child that was started with an IPC channel: makes it answer `held`. Nothing of it is in the product. */
export const HEAP_PROBE = `--import data:text/javascript,${encodeURIComponent(CODE)}`;

/** Asks a child that runs with the probe. Several collections, as what finalizers let go of needs more than one. */
export function held(child: ChildProcess): Promise<Held> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("The process ended before it told what it holds"));
    child.once("exit", gone);
    child.once("message", (answer) => {
      child.off("exit", gone);
      resolve(answer as Held);
    });
    child.send("held");
  });
}
