/** Text as searches compare it: case makes no difference, nor whether an accent was typed with its letter or after it. */
export function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
