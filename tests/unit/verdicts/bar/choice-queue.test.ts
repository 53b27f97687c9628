import { expect, test } from "vitest";
import { ChoiceQueue } from "../../../../app/verdicts/bar/choice-queue.ts";

const change = (form: string, field: string, adds = false) => ({ form, field, adds });

test("a second choice in the same form goes at once, and only its answer counts", () => {
  const queue = new ChoiceQueue<string, string>();
  expect(queue.take(change("three", "as_of"))).toBe(true);
  const first = queue.sent;
  expect(queue.take(change("three", "basis"))).toBe(true);
  const second = queue.sent;
  queue.arrived(first);
  expect(queue.isIdle()).toBe(false);
  queue.arrived(second);
  expect(queue.isIdle()).toBe(true);
});

test("one in another form waits for the first, keeps what was chosen, and then goes", () => {
  const queue = new ChoiceQueue<string, string>();
  queue.take(change("three", "as_of"));
  const first = queue.sent;
  expect(queue.take(change("compare", "vs", true))).toBe(false);
  expect([...queue.held()]).toEqual(["vs"]);
  expect(queue.next()).toBeUndefined();
  queue.arrived(first);
  expect(queue.next()).toEqual(change("compare", "vs", true));
  expect(queue.held().size).toBe(0);
});

test("what adds to a list waits even in its own form, as the form does not know the first yet", () => {
  const queue = new ChoiceQueue<string, string>();
  queue.take(change("compare", "vs", true));
  expect(queue.take(change("compare", "vs", true))).toBe(false);
});
