/** Gives the rows that stand in the report as files. Nothing is asked of anybody: a file is made of the page's own text. */
export const REPORT_SCRIPT = `
const packed = new Map([...document.querySelectorAll("script.rows-of")].map((one) => [one.dataset.name, one]));
async function rowsOf(name) {
  const bytes = Uint8Array.from(atob(packed.get(name).textContent.trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}
for (const button of document.querySelectorAll("button[data-file]")) {
  const name = button.dataset.file;
  if (!packed.has(name) || !("DecompressionStream" in window)) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await rowsOf(name)], { type: "text/csv" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
}
`;
