import { useId, type FormEvent } from "react";
import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { KeptFields } from "../../ui/kept-fields.tsx";
import type { BarChoices } from "../bar/bar-choices.ts";
import { NONE_CHOSEN, type BarView } from "../bar/bar-view.ts";
import { Choice, withCurrent } from "./bar-choice.tsx";
import { BarCompare } from "./scenario-bar-compare.tsx";
import { BarMore } from "./scenario-bar-more.tsx";
import { BarSides } from "./scenario-bar-sides.tsx";
import type { TurnEvent } from "./use-ready-answers.ts";
import { PublisherPick } from "./publisher-pick.tsx";

export interface ScenarioBarProps {
  view: BarView;
  choices: BarChoices;
}

/** What is done when a form changes, is sent, and when a reader turns to the named scenarios: the same functions each time. */
export interface BarHandlers {
  onChange: (event: FormEvent<HTMLFormElement>) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onTurn: (event: TurnEvent) => void;
}

/** What the bar says and its forms, drawn anew only when the page says something else: not while another page is on its way. */
export const BarFields = drawnAnewForNews(function BarFields({
  view,
  choices,
  onChange,
  onSubmit,
  onTurn,
}: ScenarioBarProps & BarHandlers) {
  const versus = view.versus.map((value) => ["vs", value] as const);
  const form = { method: "get", onChange, onSubmit, autoComplete: "off" } as const;
  const id = useId();
  // A scenario keeps the name that its reader gave it while it is changed.
  const name = view.own.filter(([field]) => field === "name");
  const none = view.unstated === "" ? [] : [{ value: "", label: NONE_CHOSEN }];
  const preset = view.unstated === "" ? view.preset : "";
  const presets = choices.presets.filter(({ value }) => view.offered.includes(value));
  const own = view.preset === "" ? [{ value: "", label: "Your own" }] : [];
  return (
    <div>
      <BarSides view={view} />
      <input type="checkbox" id={`${id}-open`} className="visually-hidden bar-open" />
      <label htmlFor={`${id}-open`} className="bar-toggle">
        Change<span className="visually-hidden"> the scenario</span>
      </label>
      <div className="bar-forms">
        <form {...form} aria-label="Named scenarios" className="bar-named" onFocus={onTurn} onPointerDown={onTurn}>
          <KeptFields fields={[...view.keep, ...versus]} />
          <Choice label="Named scenario" name="scenario" value={preset} options={[...none, ...own, ...presets]} />
          <noscript>
            <button className="button">Show</button>
          </noscript>
        </form>
        <form {...form} aria-label="Scenario in three choices" className="bar-three">
          <KeptFields fields={[...name, ...view.keep, ...versus]} />
          <input type="hidden" name="was" value={view.whose.value} />
          <Choice
            label="When known"
            name="as_of"
            value={view.known.value}
            options={withCurrent(choices.known, view.known)}
          />
          <Choice
            label="Whose figures"
            name="whose"
            value={view.whose.value}
            options={withCurrent(choices.whose, view.whose)}
          />
          <Choice label="Which figures" name="basis" value={view.which} options={choices.which} />
          <BarMore days={choices.days} known={view.known.value} articleDay={choices.articleDay}>
            <PublisherPick groups={choices.publishers} picked={view.picked} />
          </BarMore>
          <noscript>
            <button className="button">Show</button>
          </noscript>
        </form>
        <BarCompare view={view} presets={presets} form={form} />
      </div>
    </div>
  );
});
