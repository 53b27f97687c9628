import Papa from "papaparse";
import type { Importer, TidyTable } from "../../../app/importers/reading/importer.ts";

/** An importer for the tiny package: two tables as they are to be, one of them new, and the publication of the new figures. */
export const rainImporter: Importer = {
  name: "rain",
  title: "Rain of the Vale",
  folder: "",
  run(raw) {
    const tables: Record<string, TidyTable> = {};
    for (const name of raw.list("").filter((file) => file.endsWith(".csv"))) {
      const [columns = [], ...rows] = Papa.parse<string[]>(raw.text(name).text, { skipEmptyLines: "greedy" }).data;
      tables[`observations/${name}`] = { columns, rows };
    }
    const publication = {
      publication: "weather-office-yearbook-2025",
      publisher: "weather-office",
      title: "Weather yearbook",
      edition: "2025",
      published_on: "2025-03-01",
      retrieved_on: "2025-03-02",
      url: "https://office.example/weather-office-yearbook-2025",
      licence: "CC BY 4.0",
      redistributable: "true",
      confidence: "high",
    };
    const summary = { rowsRead: 0, rowsKept: 0, dropped: {} };
    return { tables, catalog: { publications: [publication] }, summary, issues: [] };
  },
};
