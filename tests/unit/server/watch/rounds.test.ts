import { Hono } from "hono";
import { expect, test } from "vitest";
import { readInRounds } from "../../../../app/server/watch/rounds.ts";
import { requestsUnderWay } from "../../../../app/server/watch/under-way.ts";

/** Readings that end when the test says so, and what became of each. */
function readings() {
  const ends: ((error?: Error) => void)[] = [];
  const fates: string[] = [];
  const read = async () => {
    const turn = ends.length + 1;
    await new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
    return {
      keep: async () => void fates.push(`${turn} kept`),
      drop: async () => void fates.push(`${turn} dropped`),
    };
  };
  const rounds = readInRounds(read, (error) => fates.push(String(error)));
  return { ends, fates, rounds };
}

test("a change in the middle of a reading drops what was read, and the folder is read once more", async () => {
  const { ends, fates, rounds } = readings();
  const done = rounds.changed();
  void rounds.changed();
  void rounds.changed();
  ends[0]?.();
  await expect.poll(() => ends.length).toBe(2);
  expect(fates).toEqual(["1 dropped"]);
  ends[1]?.();
  await done;
  expect(fates).toEqual(["1 dropped", "2 kept"]);
  expect(ends).toHaveLength(2);
});

test("a reading that fails is told, and the next change is read", async () => {
  const { ends, fates, rounds } = readings();
  const first = rounds.changed();
  ends[0]?.(new Error("no disk"));
  await first;
  const second = rounds.changed();
  ends[1]?.();
  await second;
  expect(fates).toEqual(["Error: no disk", "2 kept"]);
});

test("what is replaced waits for the requests that were under way, and for no later ones", async () => {
  const underWay = requestsUnderWay();
  const ends: (() => void)[] = [];
  const application = new Hono();
  application.use(underWay.count);
  application.get("/", async (context) => {
    await new Promise<void>((resolve) => ends.push(resolve));
    return context.text("done");
  });
  await underWay.settled();
  const first = application.request("/");
  await expect.poll(() => ends.length).toBe(1);
  let isOver = false;
  const over = underWay.settled().then(() => (isOver = true));
  const later = application.request("/");
  await expect.poll(() => ends.length).toBe(2);
  expect(isOver).toBe(false);
  ends[0]?.();
  await over;
  ends[1]?.();
  expect(await Promise.all([(await first).text(), (await later).text()])).toEqual(["done", "done"]);
});
