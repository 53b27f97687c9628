import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { AnswersAhead } from "../../../app/ui/answers-ahead.ts";
import { wholeAnswers } from "../../../app/ui/whole-answers.ts";

const SITE = "http://site.test/";
beforeAll(() => vi.stubGlobal("document", { baseURI: SITE }));
afterAll(() => vi.unstubAllGlobals());

const PLACE = "/_root.data?scenario=latest&_routes=routes%2Fhome";

/** A page whose requests are written down, and answered when `answer` says so. */
function page(clock?: () => number) {
  const asked: string[] = [];
  const answers: ((answer: Response) => void)[] = [];
  const ahead = new AnswersAhead(clock);
  const ask = wholeAnswers((input) => {
    asked.push(String(input));
    return new Promise((resolve) => answers.push(resolve));
  }, ahead);
  /** The oldest request that waits, which there must be. */
  async function answer(text: string, status = 200): Promise<void> {
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    answers.shift()?.(new Response(text, { status, headers: { "X-Remix-Response": "yes" } }));
  }
  const early = (address = PLACE) => ahead.ask(address, () => ask(address));
  const chosen = (init?: RequestInit) => ask(new URL(PLACE, SITE), init);
  return { asked, answer, early, chosen };
}

test("a choice takes the answer that was asked for before it, as often as it is made", async () => {
  const { asked, answer, early, chosen } = page();
  const came = early();
  await answer("said");
  expect(await came).toBe(true);
  expect(await early()).toBe(true);
  const [one, again] = [await chosen(), await chosen()];
  expect([await one.text(), await again.text()]).toEqual(["said", "said"]);
  expect(one.headers.get("X-Remix-Response")).toBe("yes");
  expect(asked).toEqual([PLACE]);
});

test("a choice waits for an answer that is on its way, unless its reader goes on", async () => {
  const { asked, answer, early, chosen } = page();
  void early();
  const leaving = new AbortController();
  const left = chosen({ signal: leaving.signal });
  const waiting = chosen();
  leaving.abort();
  const leaves = expect(left).rejects.toThrow();
  await answer("said");
  await leaves;
  expect(await (await waiting).text()).toBe("said");
  expect(asked).toHaveLength(1);
});

test("what was refused is asked again, and so is what was asked too long ago or before many others", async () => {
  let now = 0;
  const { asked, answer, early, chosen } = page(() => now);
  const refused = early();
  const chosenMeanwhile = chosen();
  await answer("", 503);
  expect(await refused).toBe(false);
  await answer("asked by the choice");
  expect(await (await chosenMeanwhile).text()).toBe("asked by the choice");
  expect(asked).toHaveLength(2);

  async function earlier(address?: string) {
    const came = early(address);
    await answer("earlier");
    await came;
  }
  async function afresh() {
    const answered = chosen();
    await answer("now");
    return (await answered).text();
  }
  await earlier();
  now = 60_001;
  expect(await afresh()).toBe("now");
  await earlier();
  for (let other = 0; other < 12; other++) await earlier(`/_root.data?scenario=${other}`);
  expect(await afresh()).toBe("now");
});
