/** Where the parts of a JSON text stand, and what they are called: a pointer counts, people go by lines and names. */

/** JSON pointer → 1-based line of the value (of a property: of its name). The text must be JSON. */
export function pointerLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

  function skip(): void {
    for (; at < text.length && " \t\r\n".includes(text[at]!); at++) if (text[at] === "\n") line++;
  }

  function string(): string {
    const start = at++;
    while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  }

  function value(pointer: string): void {
    skip();
    if (!lines.has(pointer)) lines.set(pointer, line);
    const open = text[at];
    if (open === '"') return void string();
    if (open !== "{" && open !== "[") {
      while (at < text.length && !",]} \t\r\n".includes(text[at]!)) at++;
      return;
    }
    at++;
    for (let index = 0; ; index++) {
      skip();
      if (text[at] === "}" || text[at] === "]") break;
      if (text[at] === ",") {
        at++;
        skip();
      }
      const inner = open === "{" ? `${pointer}/${escaped(string())}` : `${pointer}/${index}`;
      if (open === "{") {
        lines.set(inner, line);
        skip();
        at++;
      }
      value(inner);
    }
    at++;
  }

  value("");
  return lines;
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** `table "areas", column "kind", constraints.pattern`: what a pointer into a descriptor means; "" for the whole. */
export function placeWords(pointer: string, parsed: unknown, { rest: withRest = true } = {}): string {
  const parts = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const words: string[] = [];
  let value: unknown = parsed;
  let rest: string[] = [];
  for (const [index, part] of parts.entries()) {
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined;
    const list = parts[index - 1];
    if (/^\d+$/u.test(part) && (list === "resources" || list === "fields" || list === "expectations")) {
      words.push(nameOf(list, Number(part), value));
      rest = [];
    } else rest.push(part);
    if (part === "schema" && parts[index + 1] === "fields" && parts.length > index + 2) rest = [];
  }
  const property = withRest ? rest.filter((part) => part !== "").join(".") : "";
  return [...words, property].filter((word) => word !== "").join(", ");
}

const KINDS: Record<string, string> = { resources: "table", fields: "column", expectations: "expectation" };

function nameOf(list: string, index: number, value: unknown): string {
  const { name, title } = (typeof value === "object" && value !== null ? value : {}) as {
    name?: unknown;
    title?: unknown;
  };
  const shown = [name, title].find((one) => typeof one === "string" && one !== "");
  return shown === undefined ? `${KINDS[list]} ${index + 1}` : `${KINDS[list]} "${String(shown)}"`;
}
