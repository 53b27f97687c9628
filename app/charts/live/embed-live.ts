/** Begins the live chart of a page in somebody else's frame, once that page is there and the chart comes near the window. Its picture stays where this fails. */
function begin(box: HTMLElement): void {
  import("./embed-chart.tsx").then(({ showLive }) => showLive(box)).catch(() => undefined);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      begin(target);
    }
  },
  { rootMargin: "400px 0px" },
);

function watch(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-live]")) observer.observe(box);
}

if (document.readyState === "complete") watch();
else window.addEventListener("load", watch, { once: true });
