/** A mistake in a reading that no schema sees. `field` is the column in readings.csv. */
export interface ReadingIssue {
  field: string;
  code: string;
  /** What was expected, in words. */
  expected: string;
}

export function issue(field: string, code: string, expected: string): ReadingIssue {
  return { field, code, expected };
}
