import { localeOf } from "../../queries/asking/locale.server.ts";
import { wantsJson } from "../refusal.ts";

/** All that an answer may be made from. */
export interface Asked {
  /** Path and query. */
  address: string;
  locale: string;
  /** What stands before addresses that leave the site; "" for who came by a foreign name. */
  origin: string;
  /** UTC, as the histories of verdicts end with it. */
  day: string;
  /** Of the data, which never change while the server runs unless it watches their folder. */
  version: string;
  /** Whether a file's error is told as JSON; pages tell theirs as pages. */
  json: boolean;
}

/** Files that are computed and small; pictures and extracts are kept where they are made. */
const FILE = /\.(?:json|csv|jsonl|report\.html)$/;
const EXTRACT = /^\/datasets\//;

/** Whether an address is that of a file which is kept like a page. */
export function isKeptFile(path: string): boolean {
  return FILE.test(path) && !EXTRACT.test(path);
}

export function askedOf(request: Request, from: { origin: string; now: Date; version: string }): Asked {
  const { origin, now, version } = from;
  const { pathname, search } = new URL(request.url);
  return {
    address: pathname + search,
    locale: localeOf(request),
    origin,
    day: now.toISOString().slice(0, 10),
    version,
    json: isKeptFile(pathname) && wantsJson(request),
  };
}

/** Equal keys have equal answers. */
export function keyOf({ address, locale, origin, day, version, json }: Asked): string {
  return [version, day, locale, json ? "json" : "", origin, address].join(" ");
}

/** Stands for every host that is not ours: nothing is taken from it. */
const ELSEWHERE = "http://elsewhere.invalid";

/** The request that an answer is made from: nothing is in it that the key does not have. */
export function requestFor({ address, locale, origin, json }: Asked, signal: AbortSignal): Request {
  const base = origin === "" ? ELSEWHERE : new URL(origin).origin;
  const headers = { "Accept-Language": locale, Accept: json ? "application/json" : "text/html" };
  return new Request(base + address, { headers, signal });
}
