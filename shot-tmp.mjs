import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
for (const [w,scheme] of [[1280,"light"],[390,"dark"]]) {
  const p = await b.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  p.on("console",m=>m.type()==="error"&&console.log("console",m.text()));
  await p.goto("http://127.0.0.1:4130/corrections"); await p.screenshot({ path: `/tmp/take/corr-${w}.png` });
  await p.goto("http://127.0.0.1:4130/changes"); await p.screenshot({ path: `/tmp/take/chg-${w}.png` });
  await p.goto(`http://127.0.0.1:4130/articles/adel-2024?data=${"0".repeat(64)}&seen=2026-11-01`); await p.screenshot({ path: `/tmp/take/data-${w}.png` });
  await p.locator("#take").scrollIntoViewIfNeeded(); await p.screenshot({ path: `/tmp/take/take-${w}.png` });
  console.log(w, await p.evaluate(()=>document.documentElement.scrollWidth));
}
await b.close();
