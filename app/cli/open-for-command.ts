import { openStore } from "../store/open-store.ts";
import { StartRefused } from "../store/start-refused.ts";
import type { Store, StoreSource } from "../store/store.ts";

/** Opens the package's tables for a command; null where that is not possible, with the reason printed. */
export async function openForCommand(
  source: StoreSource,
  cacheDir: string,
  print: (line: string) => void,
): Promise<Store | null> {
  try {
    return await openStore(source, { cacheDir });
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    print(error.message);
    return null;
  }
}
