/** Day of the copy from which most programmes are known, and of its newest entries. */
export const LAST_COPY = "2026-02-23";
/** First of the daily copies. */
export const FIRST_COPY = "2021-01-29";
/** First month that the copies cover wholly. */
export const FIRST_MONTH = "2021-02";
/** Day of the list of ships. */
export const VESSELS_COPY = "2025-12-18";
