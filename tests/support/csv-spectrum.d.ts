declare module "csv-spectrum" {
  interface Sample {
    name: string;
    csv: Buffer;
    json: Buffer;
  }
  export default function csvSpectrum(callback: (error: Error | null, samples: Sample[]) => void): void;
}
