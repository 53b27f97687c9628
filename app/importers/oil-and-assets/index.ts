import { droppedIn, importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { publishedOn } from "../fact-sheets/published-on.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import { unlessUnfinished } from "../fact-sheets/unfinished.ts";
import { capRows, withKept } from "./caps.ts";
import { readAssets, readCaps, readOil, type Point } from "./row-schema.ts";

/** Oil price cap, Urals and revenue points, immobilised assets. */
export function oilAndAssets(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading price caps, oil points and immobilised assets");
  const publications = new SheetPublications();
  const caps = readCaps(raw);
  const points = [readOil(raw), readAssets(raw)];
  const capped = capRows(withKept(caps.rows), publications);
  const drafts = points.flatMap(({ rows }) => rows).map((point) => pointDraft(point, publications));
  const sheets = [caps, ...points];
  return importResult({
    observations: { "observations/oil-and-assets.csv": [...capped.drafts, ...drafts] },
    tables: { "sanctions/price-caps.csv": capped.table },
    publications: publications.rows(),
    summary: {
      rowsRead: sheets.reduce((sum, sheet) => sum + sheet.read, 0),
      rowsKept: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
      dropped: droppedIn(sheets.map(({ dropped }) => dropped)),
    },
    issues: [...sheets.flatMap(({ issues }) => issues), ...capped.issues],
  });
}

/** A point as an observation with a publication of its own: publisher, subject and period. */
function pointDraft(point: Point, publications: SheetPublications): ObservationDraft {
  const { measure, period, value, seenAt } = point;
  const published = publishedOn(period, point.addresses);
  const publication = publications.add({
    publication: `${measure.publisher}-${measure.dataset}-${period.replace("/", "-to-")}`,
    publisher: measure.publisher,
    title: measure.title,
    edition: period,
    published_on: published,
    confidence: point.confidence,
    note: "A single figure as reported. Where the page bears no date, the publication counts as of the year in which it must have come out.",
  });
  const note = joinNotes(`as stated by ${point.statedBy}`, point.note);
  const status = unlessUnfinished(measure.status, period, published);
  return { publication, indicator: measure.indicator, area: measure.area, period, value, status, seenAt, note };
}
