import { openSite, closeSite } from "../app/queries/site.server.ts";
import { chartRoom, chartRequest, chartModel } from "../app/queries/chart.server.ts";
const o = await openSite({ dataDir: "data", cacheDir: ".cache", siteUrl: "" });
if (!o.ok) throw new Error(o.problems.join());
const room = await chartRoom();
const out:any = {};
for (const d of room.definitions) {
  const m = await chartModel(await chartRequest(d.chart, new URLSearchParams()));
  out[d.chart] = { template: d.template, ...m, panels: m.panels.length };
  console.log("=== " + d.chart, d.template, "|", Object.keys(m).join(","));
  console.log("  T:", (m as any).title); console.log("  S:", (m as any).subtitle);
  console.log("  N:", JSON.stringify((m as any).notes ?? "").slice(0,400));
  console.log("  C:", m.table.columns.map((c:any)=>c.name).join(","), m.table.rows.length);
  for (const r of m.table.rows.slice(0,2)) console.log("   ", r.join(" | ").slice(0,260));
}
await closeSite();
