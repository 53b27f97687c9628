import { checkReading } from "../../domain/check-reading.ts";
import type { Reading } from "../../domain/claims.ts";
import { isKnownUnit, KNOWN_UNITS, unitsLike } from "../../domain/units.ts";
import { isObservations } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
import { didYouMean } from "../nearest.ts";
import { cell } from "../rows.ts";
import type { CheckInput, PackageCheck } from "./check.ts";

/** Every reading can be tried; every claim but an opinion has a reading; recorded evidence is for recorded readings. */
export function createReadingsCheck(): PackageCheck {
  const published = new Set<string>();
  return {
    watch(resource) {
      if (!isObservations(resource)) return null;
      const names = resource.schema.fields.map((field) => field.name);
      const [indicator, area] = [names.indexOf("indicator"), names.indexOf("area")];
      let [lastIndicator, lastArea] = ["", ""];
      return (cells) => {
        const [one = "", other = ""] = [cells[indicator], cells[area]];
        if (one === lastIndicator && other === lastArea) return;
        [lastIndicator, lastArea] = [one, other];
        published.add(`${one}\n${other}`);
      };
    },
    finish(input) {
      const publishes = (indicator: string, area: string): boolean => published.has(`${indicator}\n${area}`);
      return [...untriable(input, publishes), ...claimsAndReadings(input), ...misplacedStatements(input)];
    },
  };
}

function untriable({ catalog, rows }: CheckInput, publishes: (indicator: string, area: string) => boolean): Issue[] {
  return (rows.get("readings") ?? []).flatMap((row, index) => {
    const reading = catalog.readings[index];
    if (!reading) return [];
    return checkReading(catalog, reading, publishes).map((found) => {
      const words = found.expected.charAt(0).toLowerCase() + found.expected.slice(1).replace(/\.$/, "");
      const value = cell(row, found.field);
      const made = issueAt(row.file, row.line, found.field, value, `reading-${found.code}`, words);
      const hint = found.code === "incomparable-unit" ? unitMeant(value, catalog, reading) : "";
      return hint === "" ? made : { ...made, hint };
    });
  });
}

/** "did you mean percent?": of the units that its figures can be told in first. A unit that there is may be wrong, but is no slip. */
function unitMeant(unit: string, { indicators }: CheckInput["catalog"], { indicator, form }: Reading): string {
  if (isKnownUnit(unit)) return "";
  const own = form === "interval" ? "days" : (indicators.find((one) => one.indicator === indicator)?.unit ?? "");
  return didYouMean(unit, unitsLike(own)) || didYouMean(unit, KNOWN_UNITS);
}

function claimsAndReadings({ catalog, rows }: CheckInput): Issue[] {
  const read = new Set(catalog.readings.map((reading) => reading.claim));
  return (rows.get("claims") ?? []).flatMap((row) => {
    const [claim, opinion] = [cell(row, "claim"), cell(row, "kind") === "opinion"];
    if (opinion && read.has(claim)) {
      return [issueAt(row.file, row.line, "kind", "opinion", "opinion-with-readings", "no readings for an opinion")];
    }
    if (opinion && cell(row, "note") === "") {
      return [issueAt(row.file, row.line, "note", "", "opinion-without-reason", "why the opinion is not checkable")];
    }
    if (!opinion && !read.has(claim)) {
      return [
        issueAt(row.file, row.line, "claim", claim, "claim-without-readings", "at least one reading of the claim"),
      ];
    }
    return [];
  });
}

function misplacedStatements({ catalog, rows }: CheckInput): Issue[] {
  const forms = new Map(catalog.readings.map((reading) => [reading.reading, reading.form]));
  return (rows.get("statements") ?? [])
    .filter((row) => forms.get(cell(row, "reading")) !== "recorded")
    .map((row) =>
      issueAt(
        row.file,
        row.line,
        "reading",
        cell(row, "reading"),
        "statement-of-other-form",
        "a reading of form recorded",
      ),
    );
}
