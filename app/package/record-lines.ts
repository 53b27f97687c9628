/**
 * Physical line on which a data record begins, the header being line 1. `breaks` is what the reader found:
 * `[record, lines, record, lines …]`, ascending, the 1-based records with line breaks in their cells and how many.
 */
export function lineOf(breaks: readonly number[], record: number): number {
  let line = record + 1;
  for (let i = 0; i < breaks.length && (breaks[i] ?? record) < record; i += 2) line += breaks[i + 1] ?? 0;
  return line;
}
