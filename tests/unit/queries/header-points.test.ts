/** A table with a column for each year: its cells as points, and the column that tells its rows apart. */
import { expect, test } from "vitest";
import { headerPoints, putTogether, rowNames } from "../../../app/queries/header-points.server.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { ask, makeSource, tempFolder } from "../store/source.ts";

const ROWS = ["name,kind,2001,2002,2003", "Northvale,town,1,2,3", "Southvale,town,4,,6", "Hill,place,7,8,9"];

async function opened<T>(act: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const types = { "2001": "number", "2002": "number", "2003": "number" } as const;
  const source = makeSource([{ name: "wide", files: [`${ROWS.join("\n")}\n`], types }]);
  const store = await openStore(source, { cacheDir: tempFolder() });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

const { signal } = new AbortController();

test("each cell is a point at its column's year, named by its row; an empty cell is none; no more columns are asked than are drawn", async () => {
  const [all, few] = await opened(async (store) => {
    const info = store.table("wide");
    if (info === null) throw new Error("no table");
    const points = (most: number) => headerPoints(store, info, ask("wide"), { colour: "name", most, signal });
    return [await points(100), await points(2)];
  });
  expect(all.map(({ by, colour, value }) => `${colour} ${by} ${value}`).sort()).toEqual([
    "Hill 2001 7",
    "Hill 2002 8",
    "Hill 2003 9",
    "Northvale 2001 1",
    "Northvale 2002 2",
    "Northvale 2003 3",
    "Southvale 2001 4",
    "Southvale 2003 6",
  ]);
  expect(new Set(few.map(({ by }) => by))).toEqual(new Set(["2001"]));
});

test("points of one place and colour are put together as a sum or a mean, and say how many rows they are of", () => {
  const point = (colour: string, value: number) => ({ by: "2001", colour, value, rows: 1, file: "wide.csv", line: 2 });
  const points = [point("town", 1), point("town", 4), point("place", 7)];
  expect(putTogether(points, "sum")).toMatchObject({ points: [{ value: 5, rows: 2 }, { value: 7 }], shared: 1 });
  expect(putTogether(points, "mean").points[0]).toMatchObject({ value: 2.5, file: "", line: 0 });
});

test("rows are told apart by the column that has a name for each of them", async () => {
  expect(await opened((store) => rowNames(store, ask("wide"), ["kind", "name"], signal))).toBe("name");
  expect(await opened((store) => rowNames(store, ask("wide"), ["kind"], signal))).toBe("kind");
  expect(await opened((store) => rowNames(store, ask("wide"), [], signal))).toBe("");
});
