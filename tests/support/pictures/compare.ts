import pixelmatch from "pixelmatch";
import sharp, { type Sharp } from "sharp";

/**
 * How pictures are compared (docs/decisions/028). Another machine draws letters with other edges, and may have other fonts for the few signs
 * that are not in ours: small and everywhere. A fault is large in one place. So pictures are shrunk until an edge is one dot among many, and
 * what counts is the most differing dots in any one window, not their number in all.
 */
export const COMPARED = {
  /** Pixels of the screen that become one dot, each way. */
  shrink: 4,
  /** Distance of two dots' colours (OKLab, 1 is black to white) from which they differ. */
  threshold: 0.06,
  /** Side of the window, in dots. */
  window: 16,
  /** Dots of a window that may differ. */
  most: 12,
  /** The same where a machine sets letters elsewhere: a line of text that drifts by some pixels is up to 118. */
  mostElsewhere: 160,
};

/** A picture that was shrunk: four bytes a dot, red, green, blue and alpha. */
export interface Dots {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** What stands where one of two pictures has nothing: no page has this colour. */
const NOTHING = { r: 255, g: 0, b: 255, alpha: 1 };

async function dotsOf(image: Sharp): Promise<Dots> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
}

function imageOf({ data, width, height }: Dots): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** A picture of the screen (PNG), shrunk. */
export async function shrunk(screen: Buffer): Promise<Dots> {
  const image = sharp(screen);
  const { width, height } = await image.metadata();
  const [across, down] = [width, height].map((side) => Math.max(1, Math.round(side / COMPARED.shrink)));
  return dotsOf(image.resize(across, down, { kernel: "linear", fit: "fill" }));
}

/** The picture as a file that loses nothing: WebP. */
export function written(dots: Dots): Promise<Buffer> {
  return imageOf(dots).removeAlpha().webp({ lossless: true, effort: 5 }).toBuffer();
}

export function read(file: Buffer): Promise<Dots> {
  return dotsOf(sharp(file));
}

function extended(dots: Dots, width: number, height: number): Promise<Dots> | Dots {
  if (dots.width === width && dots.height === height) return dots;
  const edges = { right: width - dots.width, bottom: height - dots.height, background: NOTHING };
  return dotsOf(imageOf(dots).extend(edges));
}

/** What differs between two pictures. */
export interface Difference {
  /** The most differing dots in one window. */
  worst: number;
  /** Whether that is more than another machine may do. */
  differs: boolean;
  /** The accepted picture in pale, with the dots that differ in red: PNG. */
  drawn: () => Promise<Buffer>;
}

/** Compares two pictures. Where one of them has nothing, the other differs. `most`: dots of a window that may differ. */
export async function difference(accepted: Dots, actual: Dots, most = COMPARED.most): Promise<Difference> {
  const width = Math.max(accepted.width, actual.width);
  const height = Math.max(accepted.height, actual.height);
  const [before, after] = await Promise.all([extended(accepted, width, height), extended(actual, width, height)]);
  const { threshold, window: windowSize } = COMPARED;
  const marked = (output: Uint8ClampedArray | null, more: { windowSize?: number; alpha?: number }) =>
    pixelmatch(before.data, after.data, output, width, height, { threshold, includeAA: true, ...more });
  const worst = marked(null, { windowSize });
  const drawn = () => {
    const data = new Uint8ClampedArray(width * height * 4);
    marked(data, { alpha: 0.3 });
    return imageOf({ data, width, height })
      .resize(width * 2, height * 2, { kernel: "nearest" })
      .png()
      .toBuffer();
  };
  return { worst, differs: worst > most, drawn };
}
