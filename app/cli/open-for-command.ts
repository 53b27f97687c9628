import type { DataPackage } from "../package/load-package.ts";
import { openPackageStore } from "../queries/open-package.server.ts";
import { StartRefused } from "../store/start-refused.ts";
import type { Store } from "../store/store.ts";

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
