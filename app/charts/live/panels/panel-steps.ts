/**
 * What each step of a panel's drawing adds: Recharts' own frame; all that is plain shapes and words; the axes' scales; the axes themselves, which
 * Recharts draws when there is something to measure; the lines. None keeps the page from answering for long.
 */
export const STEP = { frame: 0, shapes: 1, scales: 2, axes: 3, lines: 4 } as const;

/** Number of steps that a panel is drawn in. */
export const STEPS = 5;
