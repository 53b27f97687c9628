import type { Option, OptionGroup } from "../model/palette-options.ts";
import { Pieces } from "./pieces.tsx";

interface FoundOptionsProps {
  /** Beginning of the ids: the nth option is `${id}-${n}`. */
  id: string;
  groups: readonly OptionGroup[];
  /** Place of the option that Enter takes; −1 for none. */
  current: number;
  onChoose: (option: Option) => void;
  onPoint: (place: number) => void;
}

/** The places to go that were found, by kind, as a listbox. */
export function FoundOptions({ id, groups, current, onChoose, onPoint }: FoundOptionsProps) {
  let place = -1;
  return (
    <div id={`${id}-options`} role="listbox" aria-label="Results" className="found-options">
      {groups.map(({ heading, count, options }) => (
        <div key={heading} role="group" aria-label={heading}>
          <p className="found-kind" aria-hidden="true">
            {heading} {count === null ? null : <span className="count">{count.toLocaleString("en-GB")}</span>}
          </p>
          {options.map((option) => {
            const index = ++place;
            return (
              <div
                key={index}
                id={`${id}-${index}`}
                role="option"
                data-path={option.path}
                aria-selected={index === current}
                className={option.further ? "further" : undefined}
                onClick={() => onChoose(option)}
                onMouseMove={() => onPoint(index)}
              >
                <span>
                  <Pieces text={option.title} terms={option.terms} />
                </span>
                {option.detail === "" ? null : (
                  <small>
                    <Pieces text={option.detail} terms={option.terms} />
                  </small>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
