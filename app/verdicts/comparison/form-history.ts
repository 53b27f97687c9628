/** What a link to the form that builds a scenario hands on: that the page before it is the comparison. */
export const FROM_COMPARISON = { from: "comparison" } as const;

/**
 * Where closing the form leads: back over its own entry of the history where the comparison lies before it (-1), else to the
 * comparison in the form's place. Either way the form is no step of the way back.
 *
 * @param state what the link handed on
 */
export function closingStep(state: unknown, cancel: string): -1 | { to: string; replace: true } {
  const isFrom = typeof state === "object" && state !== null && "from" in state && state.from === FROM_COMPARISON.from;
  return isFrom ? -1 : { to: cancel, replace: true };
}
