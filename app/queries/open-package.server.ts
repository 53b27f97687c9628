import type { DataPackage } from "../package/load-package.ts";
import { openStore } from "../store/open-store.ts";
import type { Store, StoreOptions } from "../store/store.ts";
import { codeNames } from "../tables/model/code-names.ts";
import { chartContext } from "../wording/context.ts";

/**
 * Opens the engine on a package, with the names that its codes have on pages: the server and the commands, so that both match the same rows.
 * It is patient until it is told to hurry.
 * Throws what `openStore` throws.
 */
export function openPackageStore(data: DataPackage, options: Omit<StoreOptions, "nameCodes">): Promise<Store> {
  const context = chartContext(data.catalog, data.descriptor.title ?? "");
  return openStore(data, {
    patient: true,
    ...options,
    nameCodes: (info, records) => codeNames(context, info, records),
  });
}
