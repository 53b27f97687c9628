import { basename, isAbsolute, relative, resolve } from "node:path";
import { watch } from "chokidar";

/** Editors and imports write in several steps: what is read is what stands after them. */
const SETTLED_MS = 150;

/** What lies in a folder and is no part of a package: what is hidden, and what editors put beside a file while they save it. */
const ASIDE = /^\.|~$|^#.*#$|^node_modules$/;

interface FolderWatch {
  /** A folder below it that is not looked at. */
  cacheDir: string;
  changed: () => void;
  /** What cannot be watched, in words. */
  failed: (why: string) => void;
}

/** Calls `changed` once after files of a folder were written, made, renamed or removed. Resolves when it looks; gives what ends it. */
export async function watchFolder(
  folder: string,
  { cacheDir, changed, failed }: FolderWatch,
): Promise<() => Promise<void>> {
  const root = resolve(folder);
  const cache = resolve(cacheDir);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && (ASIDE.test(basename(path)) || isWithin(cache, path)),
  });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLED_MS);
  });
  watcher.on("error", (error) => failed(String(error)));
  await new Promise<void>((done) => watcher.once("ready", () => done()));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}
