/** Asks for a number and a day once, and is done: see warm-formats.ts. */
new Intl.NumberFormat("en-GB").format(0);
new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(0);
postMessage("warm");
