import { z } from "zod";
import { PICTURE_LOCALE } from "../model/chart-view.ts";
import type { QueryError } from "../model/query.ts";
import type { PictureOptions } from "./picture.ts";

/** Parameters of pictures, besides the chart's own controls. */
export const PICTURE_PARAMETERS = ["size", "theme", "frame", "zoom", "key"] as const;

const schema = z.object({
  size: z.enum(["s", "m", "l", "xl"]).default("l"),
  theme: z.enum(["light", "dark"]).default("light"),
  frame: z.enum(["full", "none"]).default("full"),
  zoom: z.enum(["1", "2"]).default("1"),
  key: z.enum(["full", "none"]).default("full"),
});

export type PictureQuery = { ok: true; options: PictureOptions } | { ok: false; errors: QueryError[] };

/** Reads how a picture is wanted: size s, m, l or xl; theme light or dark; frame full (title and sources in it) or none; zoom of a PNG 1 or 2; key
 * full (names of the series above the plot) or none. */
export function parsePicture(query: URLSearchParams, format: PictureOptions["format"]): PictureQuery {
  const given = Object.fromEntries(PICTURE_PARAMETERS.map((name) => [name, query.get(name) ?? undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const parameter = String(issue.path[0]);
      const valid = "values" in issue && Array.isArray(issue.values) ? issue.values.map(String) : [];
      return { parameter, message: `“${(query.get(parameter) ?? "").slice(0, 80)}” is not known`, valid };
    });
    return { ok: false, errors };
  }
  const { size, theme, frame } = parsed.data;
  const zoom = format === "png" && parsed.data.zoom === "2" ? 2 : 1;
  const framed = frame === "full";
  return {
    ok: true,
    options: {
      size,
      theme,
      framed,
      format,
      zoom,
      locale: PICTURE_LOCALE,
      address: "",
      key: parsed.data.key === "full",
    },
  };
}
