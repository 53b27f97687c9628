/** The mark that the figures have in the chart. */
export function OwnStar() {
  return (
    <svg className="own-star" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
      <path d="M10 1l2.6 6.1 6.4.6-4.8 4.3 1.4 6.4L10 15l-5.6 3.4 1.4-6.4L1 7.7l6.4-.6z" fill="currentColor" />
    </svg>
  );
}
