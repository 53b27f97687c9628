import { beforeAll, expect, test } from "vitest";
import { ownSession } from "../../../app/own/worker/own-session.ts";
import type { OwnAnswer } from "../../../app/own/worker/messages.ts";
import { packEvidence } from "../../../app/own/evidence/packed-evidence.ts";
import type { RealEvidence } from "../catalog/real-evidence.ts";
import { readTiny } from "./tiny-evidence.ts";

let site: RealEvidence;
beforeAll(async () => {
  site = await readTiny();
});

const TABLE = "Town;Year;Rain\nNorthvale;2022;850,5\nNorthvale;2023;700,5\nSouthvale;2023;712,0\n";

async function compared(all: boolean, table = TABLE) {
  const answer = ownSession();
  const side = (letter: string, id: string) => {
    const scenario = site.base.catalog.scenarios.find((one) => one.scenario === id)!;
    return { letter, label: scenario.label, scenario };
  };
  const question = { kind: "compare" as const, sides: [side("A", "known-then"), side("B", "outturns")] as never, all };
  const asked = { question, locale: "en-GB" };
  const json = JSON.stringify(packEvidence(site.base, "wet-year", "", "Weather of the Vale"));
  await answer({ kind: "evidence", number: 1, json });
  return answer({ kind: "open", number: 2, given: { table, name: "desk", mapping: null }, asked });
}

function tried(answer: OwnAnswer) {
  if (answer.kind !== "tried") throw new Error(JSON.stringify(answer));
  return answer.tried;
}

test("a comparison tells of each claim that the figures bear on what it comes to in A and B, without them and with them", async () => {
  const { compared: outcome, trial, mapping } = tried(await compared(true));
  expect([trial, mapping.indicator]).toEqual([null, "annual_rainfall"]);
  expect(outcome?.sentence).toMatch(/^Your figures bear on \d of 7 readings compared that are about figures\. /);
  const between = outcome?.claims.find(({ reading }) => reading === "rain-2023-800-to-825");
  expect(between?.yours).toEqual({ outcome: "fails", word: "Fails", figure: "700.5 mm" });
  expect(between?.sides.map((one) => [one.letter, one.without.word, one.with.word])).toEqual([
    ["A", "Holds", "Mixed"],
    ["B", "Fails", "Fails"],
  ]);
  expect(between?.sides[0]?.effect).toContain("change the verdict from “holds” to “mixed”");
  expect(between?.drawing?.shapes.some((shape) => shape.kind === "marks" && shape.shape === "star")).toBe(true);
  // What they change comes before what they do not.
  const changes = outcome?.claims.map(({ sides }) => sides.some((one) => one.with.outcome !== one.without.outcome));
  expect(changes).toEqual([...(changes ?? [])].sort((a, b) => Number(b) - Number(a)));
});

test("claims that ask for the same figures and do not count them are named with the reason", async () => {
  const { compared: outcome } = tried(await compared(false, "Town;Year;Rain\nNorthvale;2020;700,5\n"));
  expect(outcome?.claims).toEqual([]);
  expect(outcome?.sentence).toBe("Your figures bear on none of the 3 claims compared that are about figures.");
  expect(outcome?.uncounted[0]).toMatchObject({ reading: "rain-2023-is-812" });
  expect(outcome?.uncounted[0]?.why).toContain("They lack what this reading needs");
});

test("figures count from the day on which they were published, and are of one kind in both scenarios", async () => {
  const table = "Town;Year;Rain;Published\nNorthvale;2023;700,5;2023-12-01\nSouthvale;2023;712,0;2023-12-01\n";
  const { compared: outcome, first } = tried(await compared(true, table));
  expect(first.map(({ kind, published }) => [kind, published])).toEqual([
    ["forecast", "1 December 2023"],
    ["forecast", "1 December 2023"],
  ]);
  // A looks on 10 November 2023; B counts outcomes alone.
  expect(outcome?.claims).toEqual([]);
  expect(outcome?.uncounted.map(({ why }) => why)).toContain(
    "Your figures were published on 1 December 2023, after the day on which the scenario looks. To count them, choose a later day in the scenario, or say no day of publication.",
  );
});
