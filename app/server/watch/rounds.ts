/** What a reading of the folder came to: `keep` puts it in force, `drop` lets go of it. */
export interface Outcome {
  keep: () => Promise<void>;
  drop: () => Promise<void>;
}

/**
 * Reads a folder anew when it was changed, one reading at a time. A change that comes in the middle of a reading makes what was read
 * worthless, for it may be half of one state and half of another: it is dropped and the folder read once more.
 */
export function readInRounds(
  read: () => Promise<Outcome>,
  failed: (error: unknown) => void,
): { changed: () => Promise<void> } {
  let wanted = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (wanted) {
      wanted = false;
      try {
        const outcome = await read();
        await (wanted ? outcome.drop() : outcome.keep());
      } catch (error) {
        failed(error);
      }
    }
  }

  return {
    /** Resolves when what the folder holds is in force. */
    changed() {
      wanted = true;
      running ??= run().finally(() => (running = null));
      return running;
    },
  };
}
