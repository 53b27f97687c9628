import { readingsOf } from "../../domain/catalog.ts";
import { chartPath, claimPath, embedChartPath, embedClaimChartPath } from "../../paths.ts";
import { chartRoom } from "../chart.server.ts";
import { OWN_PARAMETERS } from "../claim.server.ts";
import { getSite } from "../site.server.ts";

export interface Embeddable {
  /** Path of the frame's page, with the page's query, so that it shows what the reader saw. */
  frame: string;
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

const CHART_PARAMETERS: readonly string[] = OWN_PARAMETERS;

type Framed = Pick<Embeddable, "frame" | "title">;

async function chartAt({ pathname, searchParams }: URL): Promise<Framed | null> {
  const { definitions } = await chartRoom();
  const found = definitions.find(({ chart }) => chartPath(chart) === pathname);
  return found === undefined ? null : { frame: embedChartPath(found.chart, searchParams), title: found.heading };
}

/** The chart of a claim by its figures; opinions have none. */
async function claimAt({ pathname, searchParams }: URL): Promise<Framed | null> {
  const { catalog } = await getSite();
  const found = catalog.claims.find(({ article, claim }) => claimPath(article, claim) === pathname);
  if (found === undefined || readingsOf(catalog, found.claim).length === 0) return null;
  // The frame has the chart alone, whatever part of the page was open and however its rows were filtered.
  const kept = [...searchParams].filter(([name]) => name !== "tab" && CHART_PARAMETERS.includes(name));
  const query = new URLSearchParams(kept);
  return { frame: embedClaimChartPath(found.article, found.claim, "figures", query), title: `“${found.quote}”` };
}

/** The chart whose page, or whose claim's page, `url` names, and how large its frame is (oembed.com, section 2.3). Only this site's own charts are known. */
export async function embeddable(parameters: URLSearchParams, origin: string): Promise<FoundEmbeddable> {
  if ((parameters.get("format") ?? "json") !== "json")
    return { ok: false, status: 501, error: "Only the format json is offered." };
  const asked = parameters.get("url") ?? "";
  if (!URL.canParse(asked))
    return { ok: false, status: 400, error: "The parameter url must be the whole address of a chart’s page." };
  const url = new URL(asked);
  const framed = url.origin === origin ? ((await chartAt(url)) ?? (await claimAt(url))) : null;
  if (framed === null) return { ok: false, status: 404, error: "No chart of this site has this address." };
  const { package: served } = await getSite();
  const width = Math.max(LEAST_WIDTH, Math.min(WIDTH, most(parameters.get("maxwidth"))));
  return {
    ok: true,
    ...framed,
    siteTitle: served.descriptor.title ?? "Claims and evidence",
    width,
    height: Math.min(Math.round(width * PROPORTION) + WORDS, most(parameters.get("maxheight"))),
  };
}
