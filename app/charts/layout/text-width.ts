/** Advance widths of Inter in thousandths of the font size, by class of letter: good to about 5 % for English text. */
const NARROW = "iljtfI.,:;'|!()[] ";
const WIDE = "mwMWOQGD@%—";

/**
 * About how wide a line of text is, in pixels. Nothing can be measured where the pictures are drawn, and server and browser
 * must place labels alike, so both use this estimate.
 */
export function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const letter of text) {
    if (NARROW.includes(letter)) units += 0.32;
    else if (WIDE.includes(letter)) units += 0.86;
    else if (letter >= "A" && letter <= "Z") units += 0.68;
    else units += 0.585;
  }
  return units * fontSize;
}

/** Cuts a text with an ellipsis so that it fits `width` pixels. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, fontSize) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** The same for a name: what stands after its last comma, by which it differs from those beside it, is kept where half the room is left for the rest. */
export function fitName(name: string, width: number, fontSize: number): string {
  const comma = name.lastIndexOf(", ");
  const tail = comma === -1 ? "" : name.slice(comma);
  const room = width - textWidth(tail, fontSize);
  if (tail === "" || room < width / 2 || textWidth(name, fontSize) <= width) return fitText(name, width, fontSize);
  return fitText(name.slice(0, comma), room, fontSize) + tail;
}

/** A day, which is read as one: "29 Mar 2022"; else a word. */
const PIECES = /\d{1,2} [A-Z][a-z]+ \d{4}\S*|\S+/g;

/** Breaks a text into lines of at most `width` pixels at spaces, a day only where it has no room in one; at most `limit` lines, the last cut to fit. */
export function wrapText(text: string, width: number, fontSize: number, limit = Infinity): string[] {
  const lines: string[] = [];
  let line = "";
  const pieces = text.match(PIECES) ?? [];
  for (const word of pieces.flatMap((piece) => (textWidth(piece, fontSize) > width ? piece.split(" ") : [piece]))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, fontSize) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= limit) return lines.map((text) => fitText(text, width, fontSize));
  const kept = lines.slice(0, limit);
  const rest = lines.slice(limit - 1).join(" ");
  kept[limit - 1] = fitText(rest, width, fontSize);
  return kept;
}
