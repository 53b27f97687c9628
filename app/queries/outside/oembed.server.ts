import { chartPath } from "../../paths.ts";
import { chartRoom } from "../chart.server.ts";
import { getSite } from "../site.server.ts";

export interface Embeddable {
  chart: string;
  /** The page's query, so that the frame shows what the reader saw. */
  query: URLSearchParams;
  title: string;
  siteTitle: string;
  /** Pixels. */
  width: number;
  height: number;
}

export type FoundEmbeddable = ({ ok: true } & Embeddable) | { ok: false; status: 400 | 404 | 501; error: string };

const WIDTH = 840;
const LEAST_WIDTH = 320;
/** Height of the drawn chart with its words, beside its width. */
const PROPORTION = 0.72;
const WORDS = 180;

function most(text: string | null): number {
  const pixels = Number(text);
  return text !== null && Number.isInteger(pixels) && pixels > 0 ? pixels : Number.POSITIVE_INFINITY;
}

/** The chart whose page `url` names, and how large its frame is (oembed.com, section 2.3). Only this site's own charts are known. */
export async function embeddable(parameters: URLSearchParams, origin: string): Promise<FoundEmbeddable> {
  if ((parameters.get("format") ?? "json") !== "json")
    return { ok: false, status: 501, error: "Only the format json is offered." };
  const asked = parameters.get("url") ?? "";
  if (!URL.canParse(asked))
    return { ok: false, status: 400, error: "The parameter url must be the whole address of a chart’s page." };
  const url = new URL(asked);
  const { definitions } = await chartRoom();
  const definition = definitions.find(({ chart }) => chartPath(chart) === url.pathname);
  if (url.origin !== origin || definition === undefined)
    return { ok: false, status: 404, error: "No chart of this site has this address." };
  const { package: served } = await getSite();
  const width = Math.max(LEAST_WIDTH, Math.min(WIDTH, most(parameters.get("maxwidth"))));
  return {
    ok: true,
    chart: definition.chart,
    query: url.searchParams,
    title: definition.heading,
    siteTitle: served.descriptor.title ?? "Claims and evidence",
    width,
    height: Math.min(Math.round(width * PROPORTION) + WORDS, most(parameters.get("maxheight"))),
  };
}
