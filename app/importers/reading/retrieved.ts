/**
 * Day on which the raw files of the first collection were fetched, as its lists of sources say. A publication that comes
 * later gets its own day with `import --retrieved-on`.
 */
export const RETRIEVED_ON = "2026-11-22";
