const HALF = 60;
const HEIGHT = 14;

/**
 * A distance from turning over, drawn to scale: to the right of the line where the claim holds, to the left where it fails. `share` is signed and
 * of the longest bar beside it. The words stand beside the drawing.
 */
export function MarginBar({ share }: { share: number }) {
  const wide = Math.max(Math.abs(share) * HALF, 1);
  return (
    <svg
      className="margin-bar"
      viewBox={`0 0 ${2 * HALF + 2} ${HEIGHT}`}
      width={2 * HALF + 2}
      height={HEIGHT}
      aria-hidden="true"
    >
      <rect
        className={share < 0 ? "tone-fails" : "tone-holds"}
        x={share < 0 ? HALF + 1 - wide : HALF + 1}
        y={2}
        width={wide}
        height={HEIGHT - 4}
        fill="currentColor"
      />
      <path d={`M${HALF + 1} 0v${HEIGHT}`} stroke="currentColor" strokeWidth={1.25} />
    </svg>
  );
}
