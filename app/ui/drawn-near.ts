/** Elements that the window is far from, as was last seen; what was not looked at yet counts as near. */
const far = new WeakSet<Element>();
/** What is still to be drawn, each by the element that it is drawn in. */
const waiting = new Map<Element, () => void>();
/** Parts of a window's height above and below it that count as near it. */
const RIM = "50% 0%";
/** Milliseconds after which what is far is drawn though the page is still busy. */
const PATIENCE = 1_000;

let watch: IntersectionObserver | null = null;
let due = false;

function drawNow(element: Element): void {
  const draw = waiting.get(element);
  waiting.delete(element);
  draw?.();
}

function drawAll(): void {
  due = false;
  for (const element of waiting.keys()) drawNow(element);
}

/** After the next frame: between a change and its frame a browser may be idle as well. Not every browser tells when it is. */
function drawAllSoon(): void {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    if ("requestIdleCallback" in window) requestIdleCallback(drawAll, { timeout: PATIENCE });
    else setTimeout(drawAll);
  });
}

function seen(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) {
      far.delete(target);
      drawNow(target);
    } else far.add(target);
  }
}

/** Keeps in mind whether the window is near the element, until what is given back is called. Does nothing in browsers that cannot tell. */
export function watchNear(element: Element): () => void {
  if (!("IntersectionObserver" in window)) return () => undefined;
  if (watch === null) {
    watch = new IntersectionObserver(seen, { rootMargin: RIM });
    window.addEventListener("beforeprint", drawAll);
  }
  watch.observe(element);
  return () => watch?.unobserve(element);
}

/**
 * Draws in an element at once if the window is near it, otherwise when the window comes near, the page has nothing else to do or is printed,
 * whichever is first. What is given back calls it off.
 */
export function drawWhenNear(element: Element, draw: () => void): () => void {
  if (!far.has(element)) {
    draw();
    return () => undefined;
  }
  waiting.set(element, draw);
  drawAllSoon();
  return () => {
    if (waiting.get(element) === draw) waiting.delete(element);
  };
}
