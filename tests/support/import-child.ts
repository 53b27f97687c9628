/** The process that a test kills: `node import-child.mjs <raw folder> <package folder>`. */
import { runImport } from "../../app/cli/import.ts";
import { rainImporter } from "../unit/journal/rain-importer.ts";

const [from = "", dataDir = ""] = process.argv.slice(2);
const options = { from, dataDir, dryRun: false, acceptRevisions: true };
process.exitCode = await runImport("rain", options, (line) => console.log(line), [rainImporter]);
