/** Names of the charts that the topics of a site on the shipped data show, in the order of their pages. */
export async function chartIds(site: string): Promise<string[]> {
  const found: string[] = [];
  for (const topic of ["economy", "aid", "sanctions", "events"]) {
    const html = await (await fetch(`${site}/topics/${topic}`)).text();
    for (const match of html.matchAll(/<figure class="chart chart-in-grid" id="([^"]+)"/g))
      if (match[1]) found.push(match[1]);
  }
  return found;
}
