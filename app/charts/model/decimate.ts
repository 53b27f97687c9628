/**
 * At most `limit` of the points, keeping the first and last of every bucket and its lowest and highest: no peak and no trough is lost
 * (the M4 aggregation of Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014). Points with a null `y`
 * (gaps) are kept as gaps where a whole run of them falls between kept points. Points must be in the order of x; short input is returned as it is.
 */
export function decimate<P extends { x: number; y: number | null }>(points: readonly P[], limit: number): P[] {
  if (points.length <= limit) return [...points];
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || limit < 4) return points.slice(0, Math.max(limit, 0));
  // A bucket gives up to five points (four extremes and a gap).
  const buckets = Math.max(1, Math.floor(limit / 5));
  const width = (last.x - first.x) / buckets || 1;
  const kept: P[] = [];
  let bucket: P[] = [];
  let current = 0;
  for (const point of points) {
    const index = Math.min(buckets - 1, Math.floor((point.x - first.x) / width));
    if (index !== current) {
      kept.push(...extremes(bucket));
      bucket = [];
      current = index;
    }
    bucket.push(point);
  }
  kept.push(...extremes(bucket));
  return kept;
}

function extremes<P extends { x: number; y: number | null }>(bucket: readonly P[]): P[] {
  if (bucket.length <= 5) return [...bucket];
  let low = -1;
  let high = -1;
  let gap = -1;
  bucket.forEach((point, index) => {
    if (point.y === null) {
      gap = index;
      return;
    }
    if (low < 0 || point.y < (bucket[low]?.y ?? Infinity)) low = index;
    if (high < 0 || point.y > (bucket[high]?.y ?? -Infinity)) high = index;
  });
  const indexes = new Set([0, low, high, gap, bucket.length - 1].filter((index) => index >= 0));
  return [...indexes].sort((a, b) => a - b).flatMap((index) => bucket[index] ?? []);
}
