// `npm run pictures`: compares the pages' pictures with those accepted; with --accept, what the pages look like now is accepted.
import { chromium } from "./chromium.mjs";
import { build, install, run } from "./steps.mjs";

const installed = install();
const browser = installed ? chromium() : "";
if (!installed || !build()) process.exit(1);
const accept = process.argv.includes("--accept");
const args = ["vitest", "run", "--config", "tests/vitest.config.ts", "--project", "browser"];
process.exit(
  run("npx", [...args, "tests/browser/pictures.test.ts"], { CHROMIUM: browser, ...(accept && { PICTURES: "accept" }) }),
);
