import { formatIssue } from "../package/issues.ts";
import { loadPackage, type DataPackage } from "../package/load-package.ts";
import { openPackageStore } from "../queries/open-package.server.ts";
import { parquetIn } from "../store/parquet/open-parquet.ts";
import { StartRefused } from "../store/start-refused.ts";
import type { Store } from "../store/store.ts";

/** Reads and checks the package for a command; null where it is broken, with its issues printed. */
export async function loadForCommand(
  { dataDir, cacheDir }: { dataDir: string; cacheDir: string },
  print: (line: string) => void,
): Promise<DataPackage | null> {
  const loaded = await loadPackage(dataDir, { cacheDir, parquet: parquetIn(cacheDir) });
  if (loaded.ok) return loaded.package;
  for (const issue of loaded.issues) print(formatIssue(issue));
  return null;
}

/** Opens the package's tables for a command; null where that is not possible, with the reason printed. */
export async function openForCommand(
  data: DataPackage,
  cacheDir: string,
  print: (line: string) => void,
): Promise<Store | null> {
  try {
    return await openPackageStore(data, { cacheDir });
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    print(error.message);
    return null;
  }
}
