import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Why no file can be written at this path: there is no folder for it; "" where there is. To be asked before the work is done. */
export async function noFolderFor(file: string): Promise<string> {
  const folder = dirname(file);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? "" : `There is no folder ${folder} to write into.`;
}
