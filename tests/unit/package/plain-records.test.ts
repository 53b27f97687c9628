import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { walkPlain } from "../../../app/package/plain-records.ts";
import { isWellQuoted } from "../../../app/package/quotes.ts";

/** The records as this reads them, with their bounds, and where it stopped. */
function walked(text: string, isLast: boolean) {
  const records: { cells: string[]; end: number; quoted: boolean }[] = [];
  let last = 0;
  const stopped = walkPlain(text, isLast, (cells, begin, end, quoted) => {
    expect(begin).toBe(last);
    last = end;
    records.push({ cells, end, quoted });
    return true;
  });
  return { records, stopped };
}

/** The records as PapaParse reads them, up to the first that is not well quoted or (unless the text is the last part) not closed by a line feed. */
function parsed(text: string, isLast: boolean) {
  const records: { cells: string[]; end: number; quoted: boolean }[] = [];
  let begin = 0;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    newline: "\n",
    fastMode: false,
    step({ data, errors, meta: { cursor: end } }, parser) {
      if (begin === text.length) return;
      if (errors.length > 0 || !isWellQuoted(text, begin, end) || (!isLast && text[end - 1] !== "\n"))
        return parser.abort();
      records.push({ cells: data, end, quoted: text.slice(begin, end).includes('"') });
      begin = end;
    },
  });
  return { records, stopped: begin };
}

const TEXT = fc.string({
  unit: fc.constantFrom("a", "1", " ", ",", '"', "\n", '",', ',"', '"\n"', "é"),
  maxLength: 40,
});

test("records that are written as they should be are read as PapaParse reads them, and no others", () => {
  const alike = fc.property(TEXT, fc.boolean(), (text, isLast) => {
    expect(walked(text, isLast)).toEqual(parsed(text, isLast));
  });
  fc.assert(alike, { numRuns: 5_000 });
});

test("a walk that is told to stop tells where", () => {
  const seen: string[][] = [];
  const stopped = walkPlain('a,"b\n""c"\n1,2\n3,4\n', true, (cells) => seen.push(cells) < 2);
  expect(seen).toEqual([
    ["a", 'b\n"c'],
    ["1", "2"],
  ]);
  expect(stopped).toBe('a,"b\n""c"\n1,2\n'.length);
});
