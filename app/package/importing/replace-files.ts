import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Move {
  temporary: string;
  target: string;
  /** Where the old file waits until all of the new ones are in place. */
  aside: string;
}

/**
 * Puts new files in place of old ones: all of them, or, if one can't be put there, none.
 * @param texts path inside the package → new text
 * @param folder folder for temporary files, on the same disk as the package
 * @throws what the file system says, after the old files are back
 */
export function replaceFiles(texts: ReadonlyMap<string, string>, dataDir: string, folder: string): void {
  const moves: Move[] = [];
  for (const [path, text] of texts) {
    const name = path.replaceAll("/", "__");
    const move = { temporary: join(folder, name), target: join(dataDir, path), aside: join(folder, `${name}.old`) };
    writeFileSync(move.temporary, text);
    moves.push(move);
  }
  const done: Move[] = [];
  try {
    for (const move of moves) {
      mkdirSync(dirname(move.target), { recursive: true });
      done.push(move);
      if (existsSync(move.target) && statSync(move.target).isFile()) renameSync(move.target, move.aside);
      renameSync(move.temporary, move.target);
    }
  } catch (error) {
    for (const move of done.reverse()) putBack(move);
    throw error;
  }
}

function putBack({ temporary, target, aside }: Move): void {
  // A new file that never left its temporary place has not touched the target, unless the old one was put aside for it.
  if (!existsSync(temporary)) rmSync(target, { force: true });
  if (existsSync(aside)) renameSync(aside, target);
}
