/** A file of the package as text, a piece at a time, so that a file of any size takes the memory of a piece. */
import { closeSync, readSync } from "node:fs";
import { decodeUtf8 } from "./decode.ts";
import { type Issue, issueAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import type { CsvPieces } from "./read-records.ts";
import { NotAFile, openFileSync } from "./regular-file.ts";
import { fromWindows1252 } from "./windows-1252.ts";

/** Bytes of a piece: small enough that V8 frees the text of one with the short-lived objects. */
const PIECE = 1 << 19;

/**
 * Each walk reads the file anew from its beginning; pieces are whole lines. A walk that meets something that is no text ends
 * there, and `issue` says why.
 */
export class PackageText implements CsvPieces {
  readonly bytes: number;
  issue: Issue | null = null;
  /** Given the bytes of each piece before it is handed on, in the first walk; they are only lent. */
  onPiece: ((bytes: Uint8Array) => void) | null = null;
  readonly #file: string;
  readonly #path: string;
  #onBytes: ((bytes: Uint8Array) => void) | null;

  readonly #encoding: string | undefined;

  /** `file`: its name in issues; `bytes`: its size; `onBytes` is given all bytes of the file, in the first walk, issue or not. */
  constructor(file: string, path: string, bytes: number, onBytes: (bytes: Uint8Array) => void, encoding?: string) {
    this.#encoding = encoding;
    this.bytes = bytes;
    this.#file = file;
    this.#path = path;
    this.#onBytes = onBytes;
  }

  *[Symbol.iterator](): Generator<string, void, undefined> {
    const onBytes = this.#onBytes;
    this.#onBytes = null;
    let descriptor: number | null = null;
    try {
      descriptor = openFileSync(this.#path);
      yield* this.#encoding === undefined
        ? this.#pieces(descriptor, onBytes)
        : this.#decodedAs(this.#encoding, descriptor, onBytes);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : null;
      if (code === null) throw error;
      if (error instanceof NotAFile) {
        this.issue = issueAt(this.#file, null, "", "", "not-a-file", `an ordinary file, not ${error.kind}`);
        return;
      }
      this.issue = issueAt(this.#file, null, "", "", "unreadable-file", `a file that can be read (${code})`);
    } finally {
      if (descriptor !== null) closeSync(descriptor);
    }
  }

  *#pieces(descriptor: number, onBytes: ((bytes: Uint8Array) => void) | null): Generator<string, void, undefined> {
    let buffer = Buffer.allocUnsafeSlow(PIECE);
    let held = 0;
    let lines = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, held, buffer.length - held, null);
      onBytes?.(buffer.subarray(held, held + read));
      const filled = held + read;
      const end = read === 0 ? filled : buffer.subarray(0, filled).lastIndexOf(LINE_FEED) + 1;
      const piece = buffer.subarray(0, end);
      const text = this.#decoded(piece, lines);
      if (onBytes !== null) this.onPiece?.(piece);
      if (text !== "") yield text;
      if (read === 0) return;
      lines += linesIn(piece);
      buffer.copyWithin(0, end, filled);
      held = filled - end;
      if (held < buffer.length) continue;
      if (held <= PACKAGE_LIMITS.rowBytes) buffer = Buffer.concat([buffer], 2 * held);
      else {
        this.issue ??= this.#longLine(buffer, lines + 1);
        held = 0;
      }
    }
  }

  /** Of another encoding than UTF-8: pieces that may begin anywhere. */
  *#decodedAs(encoding: string, descriptor: number, onBytes: ((bytes: Uint8Array) => void) | null) {
    const decoder = decoderFor(encoding);
    if (decoder === null) {
      this.issue = issueAt(
        this.#file,
        null,
        "",
        encoding,
        "wrong-encoding",
        "an encoding that is known, such as utf-8, utf-16le or windows-1252",
      );
    }
    const buffer = Buffer.allocUnsafeSlow(PIECE);
    for (;;) {
      const read = readSync(descriptor, buffer, 0, buffer.length, null);
      const bytes = buffer.subarray(0, read);
      onBytes?.(bytes);
      let text = "";
      try {
        if (this.issue === null) text = decoder?.decode(bytes, { stream: read > 0 }) ?? "";
      } catch {
        this.issue = issueAt(this.#file, null, "", "", "wrong-encoding", `${encoding}, as the descriptor says`);
      }
      if (text.includes("\0")) {
        this.issue ??= issueAt(
          this.#file,
          null,
          "",
          "\0",
          "wrong-encoding",
          `text in ${encoding}; there is a NUL character`,
        );
        text = "";
      }
      if (text !== "") yield decoder?.encoding === "windows-1252" ? fromWindows1252(text) : text;
      if (read === 0) return;
    }
  }

  /** "" after an issue: the rest of the file is read for whoever wants its bytes, and not looked at. */
  #decoded(piece: Uint8Array, linesBefore: number): string {
    if (this.issue !== null) return "";
    const { text, issues } = decodeUtf8(piece, this.#file, linesBefore);
    this.issue = issues[0] ?? null;
    return text;
  }

  #longLine(bytes: Buffer, line: number): Issue {
    const value = new TextDecoder().decode(bytes.subarray(0, 60));
    return issueAt(
      this.#file,
      line,
      "",
      value,
      "long-record",
      `lines of at most ${inThousands(PACKAGE_LIMITS.rowBytes)} bytes`,
    );
  }
}

/** null: no encoding of this name is known. */
function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return null;
  }
}

const LINE_FEED = 0x0a;

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
