import type { Input } from "../../domain/verdicts.ts";

/** "example.org" of an address; "" for what is none. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(address)?.[1] ?? "";
}

function isWithin(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

/**
 * Sites of others on which figures were read instead of at their publisher, each once with the first such address: a figure read
 * second-hand is to be trusted less. `url`: the publication's own address.
 */
export function readElsewhere(inputs: readonly Pick<Input, "seenAt">[], url: string): { host: string; href: string }[] {
  const own = hostOf(url);
  const elsewhere = new Map<string, string>();
  for (const { seenAt } of inputs) {
    const host = hostOf(seenAt);
    if (host === "" || isWithin(host, own) || isWithin(own, host) || elsewhere.has(host)) continue;
    elsewhere.set(host, seenAt);
  }
  return [...elsewhere].map(([host, href]) => ({ host, href }));
}
