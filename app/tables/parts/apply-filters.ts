import { createContext } from "react";

/** Asks the form around it to apply itself after so many ms; controls that set fields by themselves say so with it. */
export const ApplyFilters = createContext<(wait: number) => void>(() => undefined);
