/** Pages of the tiny package, one of each kind: what is pictured in both themes and two widths. */
export const PAGE_KINDS: readonly (readonly [name: string, path: string])[] = [
  ["articles", "/"],
  ["cards", "/articles/wet-year"],
  ["matrix", "/articles/wet-year?view=matrix"],
  ["claim-figure", "/articles/wet-year/claims/rain-most"],
  ["claim-event", "/articles/more-bicycles/claims/bridge-first"],
  ["compare", "/compare?scenario=known-then&vs=outturns"],
  ["charts", "/charts"],
  ["chart", "/charts/rain-by-town"],
  ["topic", "/topics/weather"],
  ["dataset", "/datasets/observations"],
  ["dataset-chart", "/datasets/observations/chart"],
  ["source", "/sources/weather-office-yearbook-2024"],
  ["search", "/search?q=rain"],
  ["changes", "/changes"],
  ["about", "/about"],
  ["error", "/charts/rain-by-town?area=MARS"],
];

/** Parts of the gallery, as they stand in it. */
export const GALLERY_ROOMS = ["basics", "verdicts", "claims", "charts", "tables", "lists"];
