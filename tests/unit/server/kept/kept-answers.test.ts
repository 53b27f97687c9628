/** Pages are made once and kept within their bytes; nobody's leaving takes a page away from another. */
import { expect, test, vi } from "vitest";
import { keepAnswers, type WholeAnswer } from "../../../../app/server/kept/kept-answers.ts";

const HERE = new AbortController().signal;

function answer(size = 10, status = 200): WholeAnswer {
  return { status, etag: '"e"', headers: {}, gzip: new Uint8Array(size), length: size };
}

/** A making that ends when it is told to, and tells when it was begun and whether it was stopped. */
function held() {
  let end: (made: WholeAnswer) => void = () => undefined;
  let begin: () => void = () => undefined;
  let signal: AbortSignal | undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const make = vi.fn((given: AbortSignal) => {
    signal = given;
    begin();
    return new Promise<WholeAnswer | null>((resolve) => {
      end = resolve;
      given.addEventListener("abort", () => resolve(null));
    });
  });
  return { make, begun, end: (made: WholeAnswer) => end(made), stopped: () => signal?.aborted };
}

/** Long enough for everything that may begin to have begun. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test("two who ask for the same are given one making, and later ones what is kept", async () => {
  const answers = keepAnswers(1 << 20);
  const { make, begun, end } = held();
  const both = [answers.get("/a", HERE, make), answers.get("/a", HERE, make)];
  const made = answer();
  await begun;
  end(made);
  expect(await Promise.all(both)).toEqual([made, made]);
  expect(await answers.get("/a", HERE, make)).toBe(made);
  expect(await answers.find("/a", HERE)).toBe(made);
  expect(make).toHaveBeenCalledOnce();
});

test("only what is in order is kept", async () => {
  const answers = keepAnswers(1 << 20);
  for (const status of [302, 400, 404, 500, 503]) {
    const make = vi.fn(() => Promise.resolve(answer(10, status)));
    await answers.get(`/${status}`, HERE, make);
    expect(answers.find(`/${status}`, HERE)).toBeUndefined();
  }
});

test("what lacks something, as it was made in a hurry, is given and not kept", async () => {
  const answers = keepAnswers(1 << 20);
  const hurried = { ...answer(), headers: { "cache-control": "no-store" } };
  expect(await answers.get("/a", HERE, () => Promise.resolve(hurried))).toBe(hurried);
  expect(answers.find("/a", HERE)).toBeUndefined();
});

test("a making that fails fails for all who wait, and is tried again", async () => {
  const answers = keepAnswers(1 << 20);
  const make = () => Promise.reject(new Error("broken"));
  const both = [answers.get("/a", HERE, make), answers.get("/a", HERE, make)];
  for (const one of both) await expect(one).rejects.toThrow("broken");
  expect(await answers.get("/a", HERE, () => Promise.resolve(answer()))).toEqual(answer());
});

test("who leaves stops what nobody else waits for, and only that", async () => {
  const answers = keepAnswers(1 << 20);
  const { make, begun, end, stopped } = held();
  const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
  const asked = [answers.get("/a", one.signal, make), answers.get("/a", two.signal, make)];
  await begun;
  one.abort();
  expect(await asked[0]).toBeNull();
  expect(stopped()).toBe(false);
  end(answer());
  expect(await asked[1]).toEqual(answer());
  const other = held();
  const alone = answers.get("/b", three.signal, other.make);
  await other.begun;
  three.abort();
  expect(await alone).toBeNull();
  expect(other.stopped()).toBe(true);
  const again = held();
  const later = answers.get("/b", HERE, again.make);
  await again.begun;
  again.end(answer());
  expect(await later).toEqual(answer());
});

test("three are made side by side and the others wait; who leaves while in line is not made for", async () => {
  const answers = keepAnswers(1 << 20);
  const makings = Array.from({ length: 6 }, held);
  const leaver = new AbortController();
  const asked = makings.map(({ make }, index) => answers.get(`/${index}`, index === 3 ? leaver.signal : HERE, make));
  const begun = () => makings.map(({ make }) => make.mock.calls.length);
  await turns();
  expect(begun()).toEqual([1, 1, 1, 0, 0, 0]);
  leaver.abort();
  expect(await asked[3]).toBeNull();
  makings[1]?.end(answer());
  await asked[1];
  await turns();
  expect(begun()).toEqual([1, 1, 1, 0, 1, 0]);
  for (const index of [0, 2, 4]) makings[index]?.end(answer());
  await makings[5]?.begun;
  makings[5]?.end(answer());
  expect(await asked[5]).toEqual(answer());
  expect(begun()).toEqual([1, 1, 1, 0, 1, 1]);
});

test("the bytes are bounded: the longest unused goes, one too large and one of an endless name never stay", async () => {
  const answers = keepAnswers(64 << 10);
  const keep = (key: string, size: number) => answers.get(key, HERE, () => Promise.resolve(answer(size)));
  for (let index = 0; index < 20; index += 1) {
    await keep(`/${index}`, 5_000);
    await answers.find("/0", HERE);
  }
  expect(answers.find("/0", HERE)).toBeDefined();
  expect(answers.find("/1", HERE)).toBeUndefined();
  expect(answers.find("/19", HERE)).toBeDefined();
  await keep("/large", 9_000);
  expect(answers.find("/large", HERE)).toBeUndefined();
  const endless = `/?q=${"x".repeat(3_000)}`;
  await keep(endless, 10);
  expect(answers.find(endless, HERE)).toBeUndefined();
});

test("with no bytes nothing is kept", async () => {
  const answers = keepAnswers(0);
  await answers.get("/a", HERE, () => Promise.resolve(answer()));
  expect(answers.find("/a", HERE)).toBeUndefined();
});

test("who has stood in line for long is refused instead of being answered late, and those behind are served", async () => {
  let now = 0;
  const answers = keepAnswers(1 << 20, () => now);
  const ahead = [held(), held(), held()];
  const first = ahead.map(({ make }, at) => answers.get(`/ahead/${at}`, HERE, make));
  const make = vi.fn(() => Promise.resolve(answer()));
  const late = answers.get("/late", HERE, make);
  await Promise.all(ahead.map(({ begun }) => begun));
  now = 6_001;
  const next = answers.get("/next", HERE, () => Promise.resolve(answer(20)));
  for (const { end } of ahead) end(answer());
  await Promise.all(first);
  expect(await late).toMatchObject({ status: 503, length: 0 });
  expect(make).not.toHaveBeenCalled();
  expect(await next).toMatchObject({ status: 200, length: 20 });
  // Nothing of the refusal is kept: asked again, it is made.
  expect(await answers.get("/late", HERE, make)).toMatchObject({ status: 200 });
});
