import type { Entry } from "../../../app/search/model/entry.ts";

/** An entry with what a test says of it. */
export function entry(kind: Entry["kind"], code: string, title: string, more: Partial<Entry> = {}): Entry {
  return { kind, code, title, detail: "", words: "", members: "", path: `/${kind}/${code}`, ways: [], ...more };
}

export const ENTRIES: Entry[] = [
  entry("claims", "faster", "“faster than all the others”", { words: "Northvale grew", members: "Malta Iceland" }),
  entry("charts", "growth", "Growth by country", {
    members: "Malta Türkiye Northvale Mallow Island",
    detail: "Growth of output",
    words: "Consumer prices",
    path: "/charts/growth",
    areas: ["MLT", "TUR", "MAL"],
    measures: [{ code: "cpi", label: "Consumer prices" }],
  }),
  entry("areas", "MLT", "Malta", {
    path: "/datasets/observations?area=MLT",
    ways: [{ text: "Growth by country", path: "/charts/growth?area=MLT" }],
  }),
  entry("areas", "TUR", "Türkiye"),
  entry("indicators", "key_rate", "Key rate (percent)", { detail: "Rate of the central bank." }),
  entry("indicators", "us_javelins_sent", "US Javelins sent (number)"),
  entry("events", "visit", "A visit to the capital"),
];
