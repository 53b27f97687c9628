import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeOutlook } from "./outlook-rows.ts";

/** A data package of the made-up table alone, for a server to serve. */
export async function writeOutlookPackage(folder: string, rows: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { tables } = await writeOutlook(join(folder, "outlook.csv"), rows);
  const columns = tables[0]?.info.columns ?? [];
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "outlook",
    title: "Made-up outlook",
    resources: [
      {
        name: "outlook",
        type: "table",
        title: "Outlook",
        description: "Made-up rows in the shape of an economic outlook.",
        path: "outlook.csv",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        group: "detail",
        redistribution: "facts",
        schema: {
          fields: columns.map(({ name, type }) => ({ name, type, title: name, description: `Made-up ${name}.` })),
          primaryKey: ["vintage", "country_iso3", "indicator", "period"],
        },
      },
    ],
  };
  await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(descriptor, null, 2)}\n`);
}
