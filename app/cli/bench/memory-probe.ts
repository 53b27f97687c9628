/** A process of its own: opens loaded tables, asks what a visitor would, prints its peak memory in MiB. */
import { openStore } from "../../store/open-store.ts";
import type { StoreSource } from "../../store/store.ts";
import { answered, laterYears, THREADS } from "./outlook-store.ts";

const [, , cacheDir = "", text = ""] = process.argv;
const store = await openStore(JSON.parse(text) as StoreSource, { cacheDir, threads: THREADS });
for (let run = 0; run < 3; run++) {
  const { request } = laterYears(run);
  const sorted = { ...request, sort: [{ column: "value", descending: true }] };
  answered(await store.page(sorted));
  answered(await store.page({ ...sorted, page: 200 }));
  answered(await store.facets(request, ["country_iso3", "indicator", "unit"], 30));
  answered(await store.extract(request, "csv"));
  answered(await store.extract({ ...request, columns: ["indicator", "value"] }, "json"));
}
await store.close();
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
