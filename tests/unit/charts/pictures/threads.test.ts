import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Tinypool } from "tinypool";
import { afterAll, expect, test, vi } from "vitest";
import { createThreads } from "../../../../app/charts/pictures/threads.server.ts";
import type { PictureOrder } from "../../../../app/charts/pictures/picture.ts";

const folder = mkdtempSync(join(tmpdir(), "threads-"));
afterAll(() => rmSync(folder, { recursive: true }));

const order = {} as PictureOrder;

function workerFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("threads that do not start refuse their pictures with one line, and work again when they can", async () => {
  const flag = JSON.stringify(join(folder, "flag"));
  const worker = workerFile(
    "late.mjs",
    `import { existsSync } from "node:fs";
     if (!existsSync(${flag})) throw Object.assign(new Error("no handle"), { code: "EMFILE" });
     export default () => new Uint8Array([1]);`,
  );
  const said: string[] = [];
  const threads = createThreads({ worker, threads: 2, restMs: 50, log: (line) => said.push(line) });
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(() => threads.draw(order)))).toEqual(Array(6).fill(null));
  expect(threads.works()).toBe(false);
  expect(said).toEqual(["The drawing threads failed, pictures are refused until they work again: no handle"]);
  writeFileSync(join(folder, "flag"), "");
  await expect.poll(threads.works, { timeout: 10_000 }).toBe(true);
  expect(await threads.draw(order)).toEqual(new Uint8Array([1]));
  expect(said.at(-1)).toBe("The drawing threads work again.");
  await threads.close();
});

test("a picture that cannot be drawn is one line, and the next is drawn", async () => {
  const worker = workerFile(
    "picky.mjs",
    `export default (task) => { if (task.bad) throw new Error("bad picture"); return new Uint8Array([1]); };`,
  );
  const said: string[] = [];
  const threads = createThreads({ worker, threads: 1, restMs: 50, log: (line) => said.push(line) });
  expect(await threads.draw({ bad: true } as unknown as PictureOrder)).toBeNull();
  expect(said).toEqual(["A picture could not be drawn: bad picture"]);
  expect(threads.works()).toBe(true);
  expect(await threads.draw(order)).toEqual(new Uint8Array([1]));
  await threads.close();
});

test("a thread that fails while all are let go ends nothing but itself", async () => {
  const worker = workerFile("well.mjs", "export default () => new Uint8Array([1]);");
  const threads = createThreads({ worker, threads: 1, restMs: 50, log: () => undefined });
  expect(await threads.draw(order)).not.toBeNull();
  const { destroy } = Tinypool.prototype;
  vi.spyOn(Tinypool.prototype, "destroy").mockImplementation(function (this: Tinypool) {
    const [thread] = this.threads as unknown as { emit(event: string, error: Error): void }[];
    const gone = destroy.call(this);
    // Thrown here, it would be thrown where a thread's own failure arrives: to nobody.
    thread?.emit("error", new Error("no memory"));
    return gone;
  });
  await threads.close();
});
