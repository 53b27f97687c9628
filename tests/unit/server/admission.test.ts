/** What could only wait is refused at once; what costs nothing never is. */
import { Hono } from "hono";
import { expect, test, vi } from "vitest";
import { admission } from "../../../app/server/admission.ts";

function site(limit: number, pauseMs = 0) {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const work = vi.fn();
  const application = new Hono();
  application.use(admission(limit, () => Promise.resolve(new Response("anew", { status: 503 })), pauseMs));
  application.all("*", async (context) => {
    work(context.req.path);
    if (context.req.path === "/broken") throw new Error("broken");
    if (context.req.path !== "/healthz") await gate;
    return context.text("done");
  });
  application.onError((_error, context) => context.text("failed", 500));
  const ask = (path: string, init?: RequestInit) => Promise.resolve(application.request(path, init));
  return { ask, work, open: () => open() };
}

test("more pages than the limit are refused with Retry-After, and let in when there is room again", async () => {
  const { ask, open } = site(2);
  const held = [ask("/a"), ask("/b")];
  const refused = await ask("/c");
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain("Trying again");
  open();
  for (const answer of held) expect((await answer).status).toBe(200);
  expect((await ask("/c")).status).toBe(200);
});

test("files are counted apart from pages, and programs are refused in JSON", async () => {
  const { ask, open } = site(1);
  const page = ask("/datasets/towns");
  const file = ask("/datasets/towns.csv");
  const refused = await ask("/sources.json");
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ ok: false, status: 503 });
  open();
  expect((await page).status).toBe(200);
  expect((await file).status).toBe(200);
});

test("the router's requests are refused in a way that it understands", async () => {
  const { ask, open } = site(1);
  const page = ask("/a");
  const refused = await ask("/b.data");
  expect(await refused.text()).toBe("anew");
  open();
  await page;
});

test("health is told however much there is to do", async () => {
  const { ask, open } = site(1);
  const page = ask("/a");
  expect((await ask("/healthz")).status).toBe(200);
  open();
  await page;
});

test("a request that fails gives its place back", async () => {
  const { ask } = site(1);
  expect((await ask("/broken")).status).toBe(500);
  expect((await ask("/broken")).status).toBe(500);
});

test("work begins in a later turn and in order, so that all who came meanwhile are counted", async () => {
  const { ask, work, open } = site(3);
  const held = [ask("/1"), ask("/2"), ask("/3")];
  await Promise.resolve();
  expect(work).not.toHaveBeenCalled();
  expect((await ask("/4")).status).toBe(503);
  open();
  await Promise.all(held);
  expect(work.mock.calls.flat()).toEqual(["/1", "/2", "/3"]);
});

test("who left while waiting costs no work", async () => {
  const { ask, work } = site(2);
  const leaving = new AbortController();
  const asked = ask("/a", { signal: leaving.signal });
  leaving.abort();
  expect((await asked).status).toBe(499);
  expect(work).not.toHaveBeenCalled();
});

test("a refusal is held back, so that asking again at once keeps nobody from being served", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  try {
    const { ask, open } = site(1, 1_000);
    const page = ask("/a");
    const refused = ask("/b");
    open();
    expect((await page).status).toBe(200);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect((await refused).status).toBe(503);
  } finally {
    vi.useRealTimers();
  }
});
