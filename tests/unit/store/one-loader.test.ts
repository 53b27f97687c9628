/** Of several servers that start on one empty cache, one loads. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { oneAtATime } from "../../../app/store/one-at-a-time.ts";
import { cachedTables } from "../../../app/store/table-cache.ts";
import { makeSource, tempFolder } from "./source.ts";

const ROWS = Array.from({ length: 2_000 }, (_, row) => `${row},word ${row}`);
const TABLE = { name: "t", files: [`k,word\n${ROWS.join("\n")}\n`] };

test("the others wait, and share what the first has made", async () => {
  const [source, cache] = [makeSource([TABLE]), tempFolder()];
  const lines: string[] = [];
  let loads = 0;
  // Read once for every load that is begun.
  const limits = {
    threads: 1,
    get spillDir() {
      loads += 1;
      return cache;
    },
  };
  const load = () => cachedTables(source, cache, limits, (line) => void lines.push(line));
  const [first, ...others] = await Promise.all([load(), load(), load()]);
  for (const other of others) expect(other).toEqual(first);
  expect(loads).toBe(1);
  expect(lines).toEqual([]);
});

test("a process that holds the lock is waited for, and one that was killed is not", async () => {
  const lock = join(tempFolder(), "t.lock");
  const code = `import("${new URL("../../../app/store/lock-file.ts", import.meta.url).href}").then(({ takeLock }) => takeLock(process.argv[1])).then(() => { console.log("held"); setInterval(() => {}, 1000); })`;
  const holder = spawn(process.execPath, ["--import", "tsx", "--eval", code, lock], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  let done = false;
  const work = oneAtATime(lock, async () => {
    done = true;
  });
  // Asked at least once, and refused, before the holder goes.
  expect(
    await Promise.race([
      work.then(() => "done"),
      oneAtATime(join(tempFolder(), "u.lock"), () => Promise.resolve("other")),
    ]),
  ).toBe("other");
  expect(done).toBe(false);
  holder.kill("SIGKILL");
  await work;
  expect(done).toBe(true);
});

test("work that fails hands the lock on", async () => {
  const lock = join(tempFolder(), "t.lock");
  const failing = oneAtATime(lock, () => Promise.reject(new Error("no")));
  const next = oneAtATime(lock, () => Promise.resolve("next"));
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("next");
});
