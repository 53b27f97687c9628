/** The answer to a question that is asked once for all, or is under way; null where asking fails, and the next one asks again. */
export async function askOnce<T>(
  known: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>,
): Promise<T | null> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  try {
    return await answer;
  } catch {
    known.delete(key);
    return null;
  }
}
