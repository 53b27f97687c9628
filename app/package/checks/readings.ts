import { checkReading } from "../../domain/check-reading.ts";
import { isObservations } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
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
      return issueAt(row.file, row.line, found.field, cell(row, found.field), `reading-${found.code}`, words);
    });
  });
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
