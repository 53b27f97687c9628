// React decides while it is loaded whether it is the quick or the explaining kind, so this comes before everything that imports it:
// a server started without NODE_ENV must not take twice as long for a page.
process.env.NODE_ENV ??= "production";
await import("./start.ts");

export {};
