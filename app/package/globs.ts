/** Whether a path of the descriptor is a pattern: `*` stands for any characters but `/`, `**` for any folders. */
export function isGlob(path: string): boolean {
  return path.includes("*");
}

/** Compiles a pattern to a test of package paths. */
export function globTest(glob: string): (file: string) => boolean {
  const source = glob
    .split(/(\*\*\/|\*\*|\*)/u)
    .map((part) => {
      if (part === "**/") return "(?:[^/]+/)*";
      if (part === "**") return ".*";
      return part === "*" ? "[^/]*" : part.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
    })
    .join("");
  const pattern = new RegExp(`^${source}$`, "u");
  return (file) => pattern.test(file);
}

/** The files of the folder that a path means, in their order; a path without `*` means itself, there or not. */
export function filesAt(path: string, files: readonly string[]): string[] {
  return isGlob(path) ? files.filter(globTest(path)) : [path];
}
