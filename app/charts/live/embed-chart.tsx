import { createRoot } from "react-dom/client";
import "../../ui/styles/tokens.css";
import type { ChartModel } from "../model/chart-model.ts";
import { loadLiveChart } from "./chart-drawing.tsx";
import "./charts.css";

/** Draws the chart whose numbers stand at the box's `data-live` (JSON with a `model`) over the picture in it; `data-key`: with the names of the series above it. */
export async function showLive(box: HTMLElement): Promise<void> {
  const [answer, { default: LiveChart }] = await Promise.all([fetch(box.dataset.live ?? ""), loadLiveChart()]);
  if (!answer.ok) return;
  const { model } = (await answer.json()) as { model: ChartModel };
  const picture = box.querySelector("img");
  const room = document.createElement("div");
  box.append(room);
  createRoot(room).render(<LiveChart model={model} label={model.title} withKey={box.dataset.key === "true"} />);
  // The live chart says what the picture said.
  if (picture !== null) picture.alt = "";
}
