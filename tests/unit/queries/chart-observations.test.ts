import { expect, test } from "vitest";
import type { Observation } from "../../../app/domain/evidence.ts";
import { chartEvidence } from "../../../app/queries/chart-observations.server.ts";
import type { Result, Store } from "../../../app/store/store.ts";

function row(area: string, period: string): Observation {
  const figures = { value: 1, low: null, high: null, status: "A", seenAt: "", note: "" } as const;
  return { publication: "p", indicator: "rain", area, period, ...figures, file: "rain.csv", line: 2 };
}

// As files have them: year by year.
const ROWS = ["2021", "2022"].flatMap((year) => ["N", "S", "E"].map((area) => row(area, year)));

function storeOf(count: Result<number>): Store {
  const store: Pick<Store, "count" | "observations"> = {
    count: () => Promise.resolve(count),
    observations: ([need]) =>
      Promise.resolve(
        ROWS.filter(
          ({ area, period }) => (need?.areas ?? [area]).includes(area) && (need?.periods ?? [period]).includes(period),
        ),
      ),
  };
  return store as Store;
}

const NEEDS = [
  [{ indicator: "rain", areas: ["S", "N"] }],
  [{ indicator: "rain", areas: null }],
  [{ indicator: "rain", areas: ["E", "S"], periods: ["2022"] }],
];

test("rows come in one order, whether there is room for all of an indicator or not", async () => {
  for (const needs of NEEDS) {
    const [kept, asked] = await Promise.all(
      [ROWS.length, 1_000_000].map((rows) => chartEvidence(storeOf({ ok: true, value: rows })).rows(needs)),
    );
    expect(asked).toEqual(kept);
  }
});

test("an indicator that cannot be counted just now is refused, not drawn otherwise", async () => {
  const message = "The query took longer than 10 s and was stopped. Narrow the filters.";
  const evidence = chartEvidence(storeOf({ ok: false, failure: { reason: "timeout", message } }));
  await expect(evidence.rows(NEEDS[0] ?? [])).rejects.toThrow(message);
});
