const STARTS = /^[=+\-@\t\r\n\0]/u;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/u;

/** Text that a spreadsheet would run (OWASP, CSV injection) and that is no number: "-3.2" is data, "-3+1" is not. */
export function isFormulaLike(cell: string): boolean {
  return STARTS.test(cell) && !NUMBER.test(cell);
}
