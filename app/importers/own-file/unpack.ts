import { unzipSync, zipSync } from "fflate";
import { type Refusal, SHEET_LIMITS } from "./sheet.ts";

/**
 * The parts of a workbook (a zip file) that hold cells. A part is never unpacked beyond the size that the archive's list states for
 * it, and the stated sizes are added up before anything is unpacked: a small file that swells beyond the bound is refused.
 */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number = SHEET_LIMITS.unpackedBytes,
): Record<string, Uint8Array> | Refusal {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > most) throw new RangeError();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof RangeError)
      return { problem: `The workbook unpacks to more than ${most} bytes. Save the one sheet as CSV.` };
    return {
      problem: "The workbook is damaged or locked with a password. Open it, save it anew, or save the sheet as CSV.",
    };
  }
}

/** The parts as an archive again, unpacked: whoever reads it finds the sizes that were checked. */
export function repack(parts: Record<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(parts, { level: 0 }));
}
