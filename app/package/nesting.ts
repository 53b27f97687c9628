/**
 * The 1-based line on which a JSON text first has more than `depth` lists and objects inside one another; null if nowhere.
 * Whatever walks a value calls itself once a level, so a deep text is refused before it becomes a value.
 */
export function lineTooDeep(text: string, depth: number): number | null {
  let open = 0;
  let line = 1;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\n") line++;
    else if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "[" || character === "{") {
      if (++open > depth) return line;
    } else if (character === "]" || character === "}") open--;
  }
  return null;
}
