import { scanText, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { countryArea, groupArea } from "./areas.ts";
import type { Edition } from "./editions.ts";
import {
  addFigure,
  asPrinted,
  latestActualOf,
  REGION,
  SUBJECT_UNUSED,
  SUBJECTS,
  unknownArea,
  type Collector,
} from "./figures.ts";
import { COUNTRIES, GROUPS_WIDE, missingYears } from "./layout-publisher.ts";

/** By country, one column a year; tab-separated in UTF-16 as the IMF offers it, or a CSV made of that. */
export function readCountries(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  readYears(raw, path, edition, collector, COUNTRIES, "iso", countryArea);
}

/** By country group, one column a year, as the IMF offers it beside the file by country. */
export function readGroupsWide(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  readYears(raw, path, edition, collector, GROUPS_WIDE, "group", groupArea);
}

/**
 * The file by country as programs have kept it that read the figures as binary numbers ("8.438000000000001"): put back to
 * the decimals that the IMF prints. Countries only, so the edition's groups still come from other copies.
 */
export function readCountriesCopy(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const first = collector.figures.length;
  readCountries(raw, path, edition, collector);
  for (const figure of collector.figures.slice(first)) {
    figure.copy = "countries";
    figure.value = asPrinted(figure.value);
  }
}

function readYears<Column extends string>(
  raw: RawFolder,
  path: string,
  edition: Edition,
  collector: Collector,
  layout: Layout<Column | "subject" | "estimatesStartAfter">,
  areaColumn: NoInfer<Column>,
  areaOf: (code: string) => string | null,
): void {
  const source = raw.text(path);
  collector.issues.push(...source.issues);
  if (source.issues.length > 0) return;
  const delimiter = (source.text.split("\n", 1)[0] ?? "").includes("\t") ? "\t" : ",";
  let years: string[] | null = null;
  const found = collector.issues;
  const issues = scanText(
    source.text,
    path,
    { ...layout, delimiter },
    (row) => {
      collector.rowsRead += 1;
      years ??= Object.keys(row.more);
      const indicator = SUBJECTS[row.cells.subject];
      if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
      const area = areaOf(row.cells[areaColumn]);
      if (area === null) return unknownArea(row, areaColumn, row.cells[areaColumn]);
      if (area === "unused") return collector.drop(REGION);
      const latestActual = latestActualOf(row, "estimatesStartAfter");
      for (const year of Object.keys(row.more)) {
        const value = row.number(year);
        if (value === "") continue;
        addFigure(collector, row, {
          edition,
          indicator,
          area,
          year: Number(year),
          value,
          latestActual,
          copy: "database",
        });
      }
    },
    found,
  );
  collector.issues.push(...issues, ...(years === null ? [] : missingYears(years, path, layout.name)));
}
