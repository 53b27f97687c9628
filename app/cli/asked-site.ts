import { leaveSite, openSite, type Site } from "../queries/site.server.ts";
import type { ErrorDetail } from "../domain/error-detail.ts";

interface SiteFolders {
  dataDir: string;
  cacheDir: string;
  /** Of the site that the data are served by; "" for none. */
  siteUrl: string;
}

/**
 * Asks the queries of the site without a server, and prints why where there is no answer.
 * @returns the answer's exit code; 1 where the package cannot be opened, 2 where what was asked is refused
 */
export async function askSite(
  folders: SiteFolders,
  out: (line: string) => void,
  ask: (site: Site) => Promise<number>,
): Promise<number> {
  const opened = await openSite(folders);
  if (!opened.ok) {
    for (const line of opened.problems) out(line);
    await leaveSite();
    return 1;
  }
  try {
    return await ask(opened.site);
  } catch (refused) {
    if (!(refused instanceof Response)) throw refused;
    const { error, errors } = (await refused.json()) as ErrorDetail;
    out(error);
    for (const { parameter, message, valid } of errors)
      out(`${parameter}: ${message}${valid.length > 0 ? ` Valid: ${valid.join(", ")}` : ""}`);
    return 2;
  } finally {
    await leaveSite();
  }
}
