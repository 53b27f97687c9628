import { memo } from "react";
import { LinePoints } from "./line-points.tsx";
import { PanelChart } from "./panel-chart.tsx";
import type { PanelProps } from "./panel-props.ts";

const Points = memo(LinePoints);

/** Lines, steps and dots over an axis of days or numbers. */
export function LinePanel(props: PanelProps) {
  const { panel, layout, palette, locale } = props;
  return <PanelChart {...props} over={<Points panel={panel} layout={layout} palette={palette} locale={locale} />} />;
}
