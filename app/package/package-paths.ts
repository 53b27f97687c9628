/** Whether a path of the descriptor is anything but a plain relative path that stays inside the package. */
export function escapesPackage(path: string): boolean {
  const parts = path.split("/");
  return (
    /^[a-z][a-z0-9+.-]*:/i.test(path) ||
    path.includes("\\") ||
    parts.some((part) => part === "" || part === "." || part === "..")
  );
}
