/** The clock on the wall is set forward or back while somebody waits: no limit gets longer or shorter by it. */
import { expect, onTestFinished, test, vi } from "vitest";
import { Waiting } from "../../../app/store/waiting.ts";
import { ask, must, storeOf } from "./source.ts";

const DAY = 86_400_000;

function wallClock(): (days: number) => void {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  return (days) => void vi.setSystemTime(Date.now() + days * DAY);
}

test("set back by a day, who waits in vain is refused when the time is over, not a day later", async () => {
  const shift = wallClock();
  const waiting = new Waiting();
  const refused = waiting.until(() => Promise.resolve(false), 20);
  shift(-1);
  expect(await refused).toMatchObject({ ok: false, failure: { reason: "busy" } });
});

test("set forward by a day, who waits is not refused before the time is over", async () => {
  const shift = wallClock();
  const waiting = new Waiting();
  let free = false;
  const given = waiting.until(() => Promise.resolve(free), 60_000);
  shift(1);
  waiting.wake();
  await Promise.resolve();
  free = true;
  waiting.wake();
  expect(await given).toEqual({ ok: true, value: null });
});

test("set forward during an extract, the extract is made", async () => {
  const shift = wallClock();
  const store = await storeOf([{ name: "t", files: ["a,b\n1,x\n2,y\n"] }]);
  const made = store.extract(ask("t"), "csv");
  shift(1);
  expect(must(await made).rows).toBe(2);
  shift(-2);
  expect(must(await store.page(ask("t"))).rows).toHaveLength(2);
});
