/** The answer to a question that is asked once for all, or is under way. Throws what asking throws, and the next one asks again. */
export async function askOnce<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  try {
    return await answer;
  } catch (error) {
    known.delete(key);
    throw error;
  }
}
