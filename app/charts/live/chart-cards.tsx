import { useDarkMedia } from "../../ui/theme/theme.ts";
import { useCarry } from "../../ui/carried.tsx";
import { unbroken } from "../../wording/unbroken.ts";
import "./charts.css";
import "./chart-cards.css";
import { pictureLoading } from "./picture-loading.ts";

interface CardChart {
  chart: string;
  heading: string;
  title: string;
  page: string;
  /** Bare picture: "&size=…" is added. */
  picture: string;
  size: { width: number; height: number };
}

/** Pictures in the first screen are loaded at once, the others when they come near. */
const EAGER = 4;

/** Charts as cards, topic by topic: name, sentence and picture, the whole card leading to the chart. */
export function ChartCards({ groups }: { groups: readonly { label: string; charts: readonly CardChart[] }[] }) {
  const first = groups[0]?.charts.slice(0, EAGER) ?? [];
  return (
    <>
      {groups.map(({ label, charts }) => (
        <section key={label} aria-label={label}>
          <h2>{label}</h2>
          <ul className="cards">
            {charts.map((chart) => (
              <Card key={chart.chart} chart={chart} eager={first.includes(chart)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Card({ chart: { heading, title, page, picture, size }, eager }: { chart: CardChart; eager: boolean }) {
  const carry = useCarry();
  const dark = useDarkMedia();
  const small = `${picture}&size=s`;
  return (
    <li className="chart-card">
      <h3>
        <a href={carry(page)}>{heading}</a>
      </h3>
      <p>{unbroken(title)}</p>
      <picture>
        <source media={dark} srcSet={`${small}&theme=dark`} />
        <img src={small} width={size.width} height={size.height} alt="" {...pictureLoading(eager)} />
      </picture>
    </li>
  );
}
