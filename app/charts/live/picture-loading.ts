/**
 * When a chart's picture is fetched: one that stands in the first window before the scripts, which browsers would else fetch first, as it is mostly the
 * largest that a reader sees; any other when it comes near. React 18 does not know `fetchpriority` by its own spelling.
 */
export function pictureLoading(isInFirstWindow: boolean) {
  return isInFirstWindow
    ? ({ loading: "eager", decoding: "async", fetchpriority: "high" } as const)
    : ({ loading: "lazy", decoding: "async" } as const);
}
