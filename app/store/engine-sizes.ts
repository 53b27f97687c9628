const FACTORS: Record<string, number> = {
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/** Bytes of a size as DuckDB writes it, such as 200MB or 8GiB. Throws RangeError for what is none. */
export function bytesOfSize(size: string): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?) ?([KMGT]i?B)$/u.exec(size) ?? [];
  const bytes = Math.round(Number(number) * (FACTORS[unit] ?? NaN));
  if (number === "" || Number.isNaN(bytes)) throw new RangeError(`Not a size: ${size}`);
  return bytes;
}
