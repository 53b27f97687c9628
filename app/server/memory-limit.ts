const MB = 1e6;
/** What a server on the shipped data needs in all, and what it does with MEMORY=512MB (docs/deploying.md). */
const NEEDED = { usual: 1_000 * MB, small: 512 * MB };
/** Where the system sets no limit it names a number near 2^63. */
const NONE = 2 ** 50;

/**
 * What whoever starts the server should know of the memory that it may take; null if nothing. `limit`: bytes, as `process.constrainedMemory()` reads them
 * from the container's group, of version 1 or 2; 0 or undefined where there is none.
 */
export function memoryAdvice(
  limit: number | undefined,
  { small, workers }: { small: boolean; workers: number },
): string | null {
  const needed = (small ? NEEDED.small : NEEDED.usual) * workers;
  if (!limit || limit > NONE || limit >= needed) return null;
  const otherwise = small ? "" : workers > 1 ? ", or lower WORKERS" : ", or set MEMORY=512MB";
  const megabytes = (bytes: number) => Math.floor(bytes / MB);
  return `The system gives this server ${megabytes(limit)} MB of memory; on the shipped data it needs ${megabytes(needed)}: give it more${otherwise}.`;
}
