import parseRange from "range-parser";

export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one range of bytes that a `Range` header asks for. null: none, several, or a unit that is not bytes, so that the whole file is the answer;
 * "unsatisfiable": nothing of it lies in the file (416). The last n bytes of a file that is shorter are the whole file (RFC 9110 §14.1.2).
 */
export function byteRange(header: string, length: number): ByteRange | "unsatisfiable" | null {
  if (!header.trim().startsWith("bytes=")) return null;
  const last = /^bytes=\s*-(\d+)$/.exec(header.trim());
  if (last !== null && length > 0 && Number(last[1]) >= length) return { start: 0, end: length - 1 };
  const parsed = parseRange(length, header);
  if (parsed === -1) return "unsatisfiable";
  if (parsed === -2 || parsed.length !== 1) return null;
  return parsed[0] ?? null;
}
