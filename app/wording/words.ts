/** "Real GDP growth" → "real GDP growth"; "GDP" and "US …" stay as they are. */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  if (second !== second.toLowerCase() || second === " ") return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "real GDP growth" → "Real GDP growth". */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** "1 forecast", "3 forecasts". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What the one-letter statuses of figures mean. */
export const STATUS_WORDS: Record<string, string> = { A: "actual", E: "estimate", F: "forecast", P: "provisional" };
