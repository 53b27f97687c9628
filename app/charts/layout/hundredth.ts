/** A number of pixels to a hundredth: as exact as can be seen, and short in a path. */
export function hundredth(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
