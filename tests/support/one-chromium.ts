import type { TestProject } from "vitest/node";
import { serveChromium } from "../bench/chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the Chromium listens that all browser tests share: starting one takes as long as a short test. */
    chromium: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveChromium();
  project.provide("chromium", server.wsEndpoint());
  return () => server.close();
}
