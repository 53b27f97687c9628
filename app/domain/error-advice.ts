/** What a reader can do about an error, by its HTTP status; "" where what went wrong says it. */
export function errorAdvice(status: number): string {
  return ADVICE[status] ?? (status >= 500 ? OURS : "");
}

const OURS = "The fault is on our side. Load the page again; if it stays so, tell who runs this site.";

const ADVICE: Readonly<Record<number, string>> = {
  400: "Put right what is named here, or leave it out of the address.",
  403: "The publisher has them: every source here has its address.",
  404: "The address may be mistyped, or what it named may have gone from the data. Searching for it may find it.",
  405: "This address can only be read.",
  413: "Fewer rows go: set a filter, or ask for a page of them.",
  414: "Choose fewer values, so that the address becomes shorter.",
  503: "Wait some seconds, then load the page again.",
};
