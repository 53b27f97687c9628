/**
 * Finds repeated keys among millions of rows in bounded memory: 64 bits of hash a row in typed arrays,
 * no strings kept. Two different keys of one table share all 64 bits with a probability below 10⁻⁷ per million rows.
 */
export interface KeyIndex {
  /** Makes room for this many more keys at once, which spares moving them later. */
  reserve(more: number): void;
  /** Remembers the key of this row; returns the place of the first row with the same key, or null if there was none. */
  add(high: number, low: number, file: number, line: number): { file: number; line: number } | null;
}

/** Numbers a key takes: high and low hash, line (0 marks a free place), file. Side by side, so that a look-up is one cache miss. */
const STRIDE = 4;

export function createKeyIndex(): KeyIndex {
  let capacity = 1024;
  let count = 0;
  let table = new Int32Array(capacity * STRIDE);

  /** Place of the key, or the first free one for it. */
  function placeOf(high: number, low: number): number {
    const mask = capacity - 1;
    let slot = low & mask;
    for (;;) {
      const at = slot * STRIDE;
      if (table[at + 2] === 0 || (table[at] === high && table[at + 1] === low)) return at;
      slot = (slot + 1) & mask;
    }
  }

  function put(at: number, high: number, low: number, file: number, line: number): void {
    table[at] = high;
    table[at + 1] = low;
    table[at + 2] = line;
    table[at + 3] = file;
  }

  function grow(to: number): void {
    const old = table;
    capacity = to;
    table = new Int32Array(capacity * STRIDE);
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at + 2] === 0) continue;
      const [high = 0, low = 0, line = 0, file = 0] = old.subarray(at, at + STRIDE);
      put(placeOf(high, low), high, low, file, line);
    }
  }

  return {
    reserve(more) {
      let to = capacity;
      while (to < (count + more) * 1.5) to *= 2;
      if (to > capacity) grow(to);
    },
    add(high, low, file, line) {
      if (count * 1.5 >= capacity) grow(capacity * 2);
      const at = placeOf(high, low);
      if (table[at + 2] !== 0) return { file: table[at + 3] as number, line: table[at + 2] as number };
      put(at, high, low, file, line);
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
