/** A located complaint about a file: says where it is, what stands there and what was expected. */
export interface Issue {
  /** Path inside the package (or raw folder), "/"-separated. */
  file: string;
  /** 1-based line in the file, the header being line 1; null for the file as a whole. */
  line: number | null;
  column: string;
  /** What stands there, cut to 80 characters; "" where nothing does. */
  value: string;
  /** Short code, for tests and programs ("unknown-reference"). */
  code: string;
  /** What was expected, in words: a sentence without the location. */
  expected: string;
}
