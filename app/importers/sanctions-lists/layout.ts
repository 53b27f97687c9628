import type { Authority } from "./authority.ts";
import { australia } from "./authorities/australia.ts";
import { canada } from "./authorities/canada.ts";
import { japan } from "./authorities/japan.ts";
import { newZealand } from "./authorities/new-zealand.ts";
import { uk } from "./authorities/uk.ts";

/** Lists that state their own listing days and show only what is still on them: one edition each, the day of the copy. */
export const AUTHORITIES: readonly Authority[] = [uk, canada, australia, newZealand, japan];

export const RETRIEVED_ON = "2026-11-22";
