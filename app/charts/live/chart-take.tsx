import { forwardRef, type ReactNode } from "react";
import { useCarry } from "../../ui/carried.tsx";
import { citeText, embedCode, pictureCode, withParameter } from "../model/take-text.ts";
import type { ChartView } from "../model/chart-view.ts";
import "./chart-take.css";
import { CopyField, useWholeAddress } from "./copy-field.tsx";
import { Downloads } from "./take-downloads.tsx";
import { TAKE_LABELS, TakeTabs, takeParts, type TakePart } from "./take-tabs.tsx";

interface ChartTakeProps {
  view: ChartView;
  id: string;
  /** The part in view; null before the dialog was ever opened: then its preview is not loaded, and without scripts all parts stand in the page. */
  part: TakePart | null;
  onPart: (part: TakePart) => void;
}

/** Everything to take away, a tab each: the picture with a preview and its numbers, the address, the citation, the code for another page. */
export const ChartTake = forwardRef<HTMLDialogElement, ChartTakeProps>(function ChartTake(
  { view, id, part, onPart },
  ref,
) {
  const parts = takeParts(view);
  const panel = (own: TakePart) => ({ id: `${id}-${own}`, own, hidden: part !== null && part !== own });
  return (
    <dialog
      className="chart-take no-print"
      ref={ref}
      aria-label="Take this chart away"
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className="chart-take-inner">
        <div className="chart-take-head">
          <TakeTabs id={id} parts={parts} part={part} onPart={onPart} />
          <form method="dialog">
            <button className="button">Close</button>
          </form>
        </div>
        <Panel {...panel("download")}>
          <Downloads view={view} id={id} opened={part !== null} />
        </Panel>
        {parts.includes("share") && (
          <Panel {...panel("share")}>
            <Share view={view} />
          </Panel>
        )}
        <Panel {...panel("cite")}>
          <Cite view={view} />
        </Panel>
        {parts.includes("embed") && (
          <Panel {...panel("embed")}>
            <Embed view={view} />
          </Panel>
        )}
      </div>
    </dialog>
  );
});

/** A part with the heading that it has where all of them stand in the page; in the dialog its tab names it. */
function Panel({ id, own, hidden, children }: { id: string; own: TakePart; hidden: boolean; children: ReactNode }) {
  return (
    <section id={id} role="tabpanel" aria-labelledby={`${id}-tab`} tabIndex={-1} hidden={hidden}>
      <h2>{TAKE_LABELS[own]}</h2>
      {children}
    </section>
  );
}

function Share({ view }: { view: ChartView }) {
  const page = useWholeAddress(useCarry()(view.addresses.page));
  return <CopyField label="Address of the chart as it stands" value={page} what="link" />;
}

function Cite({ view }: { view: ChartView }) {
  const carry = useCarry();
  const page = useWholeAddress(carry(view.addresses.page));
  return (
    <>
      <CopyField
        label="With its sources, their editions and days, and the address"
        value={citeText(view, page)}
        what="text"
        rows={6}
      />
      {view.moreSources === 0 ? null : (
        <p>
          <a href={carry(view.addresses.page)}>{view.moreSources} more sources on the chart’s own page</a>
        </p>
      )}
    </>
  );
}

function Embed({ view }: { view: ChartView }) {
  const page = useWholeAddress(useCarry()(view.addresses.page));
  const frame = useWholeAddress(view.addresses.embed);
  const picture = useWholeAddress(withParameter(view.addresses.png, "size", "l"));
  return (
    <>
      {view.addresses.embed === "" ? null : (
        <CopyField
          label="The live chart: in this frame readers can point at its figures. Until it is loaded, and where scripts do not run, the frame shows the picture."
          value={embedCode(view, frame)}
          what="HTML"
          rows={4}
        />
      )}
      <CopyField
        label="The picture alone, for a newsletter or a wiki where no frame may stand. It links to this chart."
        value={pictureCode(view, page, picture)}
        what="HTML"
        button="Copy HTML of the picture"
        rows={4}
      />
    </>
  );
}
