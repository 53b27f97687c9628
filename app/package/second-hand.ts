/** "example.org" of an address; "" for what is none. */
function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(address)?.[1] ?? "";
}

function isWithin(host: string, other: string): boolean {
  return other !== "" && (host === other || host.endsWith(`.${other}`));
}

/**
 * Whether a page is another's than the publisher's: neither its own site, nor one above or below it. A site that hosts the
 * repositories of many counts as the publisher's where the publisher is there itself.
 * @param seenAt address of the page that was read; "" = the publisher's own document
 * @param own the publication's and the publisher's addresses
 */
export function isSecondHand(seenAt: string, own: readonly string[]): boolean {
  const host = hostOf(seenAt);
  if (host === "") return false;
  return !own.map(hostOf).some((one) => isWithin(host, one) || isWithin(one, host));
}
