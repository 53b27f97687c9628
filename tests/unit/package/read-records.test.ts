import { readFileSync } from "node:fs";
import spectrum from "csv-spectrum";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Issue } from "../../../app/package/issues.ts";
import { type CsvPieces, readRecords } from "../../../app/package/read-records.ts";
import { lineOf } from "../../../app/package/record-lines.ts";

function read(
  text: string,
  columns: string[],
): { rows: string[][]; lines: number[]; breaks: number[]; codes: string[] } {
  const rows: string[][] = [];
  const lines: number[] = [];
  const { breaks, issues } = readRecords(text, "x.csv", columns, (cells, line) => {
    rows.push([...cells]);
    lines.push(line);
  });
  return { rows, lines, breaks, codes: issues.map((issue) => issue.code) };
}

test("every record knows the physical line it begins on, line breaks in cells counted", () => {
  const text = 'a,b\n1,"x\ny"\n2,plain\n3,"p\n\nq"\n4,"""z"""\n';
  const { rows, lines, breaks } = read(text, ["a", "b"]);
  expect(rows).toEqual([
    ["1", "x\ny"],
    ["2", "plain"],
    ["3", "p\n\nq"],
    ["4", '"z"'],
  ]);
  expect(lines).toEqual([2, 4, 5, 8]);
  expect(breaks).toEqual([1, 1, 3, 2]);
  expect([1, 2, 3, 4].map((record) => lineOf(breaks, record))).toEqual(lines);
});

test("the last line may lack its line feed", () => {
  expect(read("a,b\n1,2", ["a", "b"]).rows).toEqual([["1", "2"]]);
  expect(read('a,b\n1,"2"', ["a", "b"]).rows).toEqual([["1", "2"]]);
});

test("cells stay text: no number, date or boolean is guessed", () => {
  expect(read("a,b,c\n007,true,2024-01-01\n", ["a", "b", "c"]).rows).toEqual([["007", "true", "2024-01-01"]]);
});

test("what is written as RFC 4180 says comes back as it was", () => {
  const cellText = fc.string({ unit: fc.constantFrom("a", " ", ",", '"', "\n", "ü", "0") });
  const row = fc.tuple(cellText, cellText, cellText);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (written) => {
      const quote = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
      const text = ["a,b,c", ...written.map((cells) => cells.map(quote).join(","))].map((line) => `${line}\n`).join("");
      const { rows, lines, codes } = read(text, ["a", "b", "c"]);
      expect(codes).toEqual([]);
      expect(rows).toEqual(written);
      let line = 2;
      expect(lines).toEqual(
        written.map((cells) => {
          const start = line;
          line += 1 + cells.join("").split("\n").length - 1;
          return start;
        }),
      );
    }),
  );
});

/** The text as a file is read: pieces of whole lines. */
function inPieces(text: string, isCut: (line: number) => boolean): CsvPieces {
  const pieces: string[] = [];
  let piece = "";
  for (const [line, content] of text.split(/(?<=\n)/u).entries()) {
    piece += content;
    if (!isCut(line)) continue;
    pieces.push(piece);
    piece = "";
  }
  if (piece !== "") pieces.push(piece);
  return { bytes: text.length, [Symbol.iterator]: () => pieces[Symbol.iterator]() };
}

test("read in pieces, any text gives the same records, lines, breaks and issues as whole", () => {
  const some = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "1", " "), maxLength: 60 });
  const tidy = fc.array(fc.constantFrom("1,2\n", '"x\ny",2\n', '"""",\n', ",\n"), { maxLength: 20 });
  const body = fc.oneof(
    some,
    tidy.map((lines) => lines.join("")),
  );
  fc.assert(
    fc.property(
      body,
      fc.boolean(),
      fc.array(fc.boolean()),
      fc.constantFrom("", "a,b\n"),
      (drawn, crlf, cuts, header) => {
        const text = (header + drawn).replaceAll("\n", crlf ? "\r\n" : "\n");
        const whole: unknown[] = [];
        const parts: unknown[] = [];
        const note = (into: unknown[]) => (cells: string[], line: number) => void into.push([[...cells], line]);
        const once = readRecords(text, "x.csv", ["a", "b"], note(whole));
        const pieces = inPieces(text, (line) => cuts[line % Math.max(1, cuts.length)] ?? true);
        const again = readRecords(pieces, "x.csv", ["a", "b"], note(parts));
        expect(parts).toEqual(whole);
        const place = ({ value: _value, ...rest }: Issue) => rest;
        expect({ ...again, issues: again.issues.map(place) }).toEqual({ ...once, issues: once.issues.map(place) });
      },
    ),
    { numRuns: 2_000 },
  );
});

test("a quote that is never closed does not make the reader hold the rest of the file", () => {
  const lines = "1,2\n".repeat(1 << 17);
  let asked = 0;
  const pieces: CsvPieces = {
    bytes: Infinity,
    *[Symbol.iterator]() {
      yield 'a,b\n1,"2\n';
      for (; asked < 40; asked++) yield lines;
    },
  };
  const { issues, records } = readRecords(pieces, "x.csv", ["a", "b"], () => undefined);
  expect(records).toBe(0);
  expect(issues).toMatchObject([{ line: 2, column: "b", code: "stray-quote" }]);
  expect(issues[0]?.expected).toContain("a closing quote");
});

test("a well quoted record longer than the engine takes is refused where it begins", () => {
  const lines = `${"x".repeat(1_023)}\n`.repeat(1 << 10);
  const pieces: CsvPieces = {
    bytes: Infinity,
    *[Symbol.iterator]() {
      yield 'a,b\n1,2\n1,"';
      for (let piece = 0; piece < 10; piece++) yield lines;
      yield '"\n3,4\n';
    },
  };
  const { issues, records } = readRecords(pieces, "x.csv", ["a", "b"], () => undefined);
  expect(records).toBe(1);
  expect(issues).toMatchObject([{ line: 3 }]);
});

test("a quote out of place is always found", () => {
  const cellText = fc.string({ unit: fc.constantFrom("a", "b", " "), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cellText, cellText, fc.nat(6), (left, right, rest) => {
      const tail = "1,2,3\n".repeat(rest);
      for (const bad of [`${left}"${right}`, `"${left}"${right}`, `"${left}" "${right}"`]) {
        const { codes } = read(`a,b,c\nx,${bad},y\n${tail}`, ["a", "b", "c"]);
        expect(codes).toContain("stray-quote");
      }
    }),
  );
});

test("the files of csv-spectrum are read or refused, none misread", async () => {
  const files = await new Promise<{ name: string; csv: Buffer; json: Buffer }[]>((resolve, reject) => {
    spectrum((error: Error | null, data: { name: string; csv: Buffer; json: Buffer }[]) =>
      error ? reject(error) : resolve(data),
    );
  });
  expect(files.length).toBeGreaterThan(10);
  for (const { name, csv, json } of files) {
    const expected = JSON.parse(json.toString()) as Record<string, string>[];
    const columns = Object.keys(expected[0] ?? {});
    const { rows, codes } = read(csv.toString(), columns);
    const records = rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
    if (codes.length === 0) expect(records, name).toEqual(expected);
  }
});

test("a file of one long line costs no more than its size", () => {
  const text = `a,b\n${"x".repeat(1_000_000)},"${"y".repeat(1_000_000)}"\n`;
  expect(read(text, ["a", "b"]).rows[0]?.map((value) => value.length)).toEqual([1_000_000, 1_000_000]);
});

test("the tiny package's quoted note moves the lines after it", () => {
  const text = readFileSync(new URL("../../fixtures/packages/tiny/detail/counters.csv", import.meta.url), "utf8");
  expect(read(text, (text.split("\n")[0] ?? "").split(",")).lines).toEqual([2, 3, 4, 6]);
});
