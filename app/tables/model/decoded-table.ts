/** A table's name as its package has it, from how it stands in addresses: "my~20table" → "my table". */
export function decodedTable(name: string): string {
  try {
    return decodeURIComponent(name.replace(/~(?=[0-9A-F]{2})/gu, "%"));
  } catch {
    return name;
  }
}
