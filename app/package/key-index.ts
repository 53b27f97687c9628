/**
 * Finds repeated keys among millions of rows in bounded memory: 64 bits of hash a row in typed arrays,
 * no strings kept. Two different keys of one table share all 64 bits with a probability below 10⁻⁷ per million rows.
 */
export interface KeyIndex {
  /** Remembers the key of this row; returns the place of the first row with the same key, or null if there was none. */
  add(high: number, low: number, file: number, line: number): { file: number; line: number } | null;
}

export function createKeyIndex(): KeyIndex {
  let capacity = 1024;
  let count = 0;
  let highs = new Int32Array(capacity);
  let lows = new Int32Array(capacity);
  let lines = new Uint32Array(capacity);
  let files = new Uint16Array(capacity);

  /** Slot of the key, or of the first free place for it (line 0 marks a free one). */
  function slotOf(high: number, low: number): number {
    const mask = capacity - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    while (lines[slot] !== 0 && (highs[slot] !== high || lows[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  function put(slot: number, high: number, low: number, file: number, line: number): void {
    highs[slot] = high;
    lows[slot] = low;
    files[slot] = file;
    lines[slot] = line;
  }

  function grow(): void {
    const old = { highs, lows, lines, files };
    capacity *= 2;
    highs = new Int32Array(capacity);
    lows = new Int32Array(capacity);
    lines = new Uint32Array(capacity);
    files = new Uint16Array(capacity);
    for (let i = 0; i < old.lines.length; i++) {
      if (old.lines[i] === 0) continue;
      const high = old.highs[i] as number;
      const low = old.lows[i] as number;
      put(slotOf(high, low), high, low, old.files[i] as number, old.lines[i] as number);
    }
  }

  return {
    add(high, low, file, line) {
      if (count * 2 >= capacity) grow();
      const slot = slotOf(high, low);
      if (lines[slot] !== 0) return { file: files[slot] as number, line: lines[slot] as number };
      put(slot, high, low, file, line);
      count++;
      return null;
    },
  };
}

/** Two independent 32-bit hashes of a text, written into `into[at]` and `into[at + 1]`: no allocation in the hot loop. */
export function hashText(text: string, into: Int32Array, at: number): void {
  let a = 0x811c9dc5;
  let b = 0x1b873593 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x27d4eb2d);
  }
  into[at] = scramble(a);
  into[at + 1] = scramble(b ^ 0x2545f491);
}

/** Murmur3's finaliser: every input bit reaches every output bit. */
export function scramble(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
