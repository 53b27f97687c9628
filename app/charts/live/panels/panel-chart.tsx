import { memo, useMemo, type ReactNode } from "react";
import { ComposedChart } from "recharts";
import { cornerLine, panelAxes } from "./panel-axes.tsx";
import { PanelGround, PanelMarks } from "./panel-ground.tsx";
import { PanelLines } from "./panel-lines.tsx";
import { chartProps, type PanelProps } from "./panel-props.ts";
import { STEP } from "./panel-steps.ts";
import { PanelText } from "./panel-text.tsx";

// A step leaves alone what the steps before it drew.
const Ground = memo(PanelGround);
const Marks = memo(PanelMarks);
const Lines = memo(PanelLines);
const Text = memo(PanelText);

interface PanelChartProps extends PanelProps {
  /** Shapes under the words and lines: bars. */
  under?: ReactNode;
  /** Shapes over everything: points. */
  over?: ReactNode;
}

/** A panel of any family: Recharts' chart with its axes and curves, and between them, in the order in which they cover each other, plain shapes. */
export function PanelChart({ upTo = Infinity, under, over, panel, layout, palette, locale }: PanelChartProps) {
  const still = useMemo(() => ({ panel, layout, palette, locale }), [panel, layout, palette, locale]);
  const frame = useMemo(() => chartProps(layout), [layout]);
  const axes = useMemo(() => panelAxes(still), [still]);
  const corners = useMemo(() => cornerLine(panel), [panel]);
  if (upTo < STEP.shapes) return <ComposedChart {...frame} />;
  return (
    <ComposedChart {...frame}>
      <Ground {...still} />
      {under}
      <Text {...still} />
      <Marks {...still} />
      {upTo < STEP.lines ? null : <Lines {...still} />}
      {upTo < STEP.scales ? null : axes}
      {upTo < STEP.axes ? null : corners}
      {over}
    </ComposedChart>
  );
}
