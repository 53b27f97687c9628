import { memo, useId, useMemo } from "react";
import type { OwnMapping } from "../figures/own-mapping.ts";
import type { Lacking } from "../figures/read-figures.ts";
import { valueScales } from "../figures/value-scales.ts";
import type { OwnLists, Tried } from "../worker/messages.ts";
import { Choice, type ChoiceOption } from "./choice.tsx";
import { OwnPublished } from "./own-published.tsx";

interface OwnMappingFormProps {
  mapping: OwnMapping;
  tried: Tried;
  lists: OwnLists;
  onChange(changes: Partial<OwnMapping>): void;
}

const LACKING: Record<Lacking, string> = {
  header: "The table has no row that could be its header.",
  indicator: "Say what is measured.",
  area: "Say which column names the area, or which area all rows are of.",
  period: "Say which column is the period.",
  value: "Say which column is the value.",
};

/** All rows of one area: told apart from the names of columns by this. */
const ONE_AREA = "=";

function optionsOf({ asked, others, areas }: OwnLists) {
  const indicators = (list: OwnLists["asked"]) => list.map(({ indicator, label }) => ({ value: indicator, label }));
  return {
    asked: indicators(asked),
    others: indicators(others),
    areas: areas.map(({ area, label }) => ({ value: area, label })),
  };
}

/** How the table is understood: who says so, what is measured, which column is what. Every change is tried at once. */
export const OwnMappingForm = memo(function OwnMappingForm({ mapping, tried, lists, onChange }: OwnMappingFormProps) {
  const id = useId();
  const { columns, wide, delimiter } = tried.table;
  const names: ChoiceOption[] = columns.map(({ name }) => ({ value: name, label: name }));
  const none = (label: string): ChoiceOption => ({ value: "", label });
  const unit = [...lists.asked, ...lists.others].find(({ indicator }) => indicator === mapping.indicator)?.unit ?? "";
  const scales = valueScales(unit).map(({ power, label }) => ({ value: power, label }));
  const values = columns.find(({ name }) => name === mapping.whereColumn)?.values ?? [];
  const telling = columns
    .filter((column) => column.values.length > 1)
    .map(({ name }) => ({ value: name, label: name }));
  const { asked, others, areas } = useMemo(() => optionsOf(lists), [lists]);
  return (
    <section className="own-mapping" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>How the table is understood</h3>
      {tried.lacking.length === 0 ? null : (
        <p className="notice" role="alert">
          {tried.lacking.map((one) => LACKING[one]).join(" ")}
        </p>
      )}
      <div className="form-row">
        <label>
          <span>Who says so (if you like)</span>
          <input
            value={mapping.name}
            maxLength={80}
            placeholder="Name of the source"
            onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
          />
        </label>
        <Choice
          label="What is measured"
          value={mapping.indicator}
          options={mapping.indicator === "" ? [none("Choose"), ...asked] : asked}
          more={{ label: "Other indicators of this site", options: others }}
          onChange={(indicator) => onChange({ indicator, power: "0" })}
        />
        <Choice
          label="Values are in"
          value={mapping.power || "0"}
          options={scales}
          onChange={(power) => onChange({ power })}
        />
        <Choice
          label="Area"
          value={mapping.area === "" ? mapping.areaColumn : ONE_AREA}
          options={[
            ...(mapping.area === "" && mapping.areaColumn === "" ? [none("Choose")] : []),
            ...names.map(({ value, label }) => ({ value, label: `Column “${label}”` })),
            { value: ONE_AREA, label: "One area for all rows" },
          ]}
          onChange={(value) =>
            value === ONE_AREA
              ? onChange({ area: lists.areas[0]?.area ?? "", areaColumn: "" })
              : onChange({ area: "", areaColumn: value })
          }
        />
        {mapping.area === "" ? null : (
          <Choice
            label="All rows are of"
            value={mapping.area}
            options={areas}
            onChange={(area) => onChange({ area })}
          />
        )}
        {wide ? null : (
          <>
            <Choice
              label="Period"
              value={mapping.periodColumn}
              options={[...(mapping.periodColumn === "" ? [none("Choose a column")] : []), ...names]}
              onChange={(periodColumn) => onChange({ periodColumn })}
            />
            <Choice
              label="Value"
              value={mapping.valueColumn}
              options={[...(mapping.valueColumn === "" ? [none("Choose a column")] : []), ...names]}
              onChange={(valueColumn) => onChange({ valueColumn })}
            />
          </>
        )}
        <OwnPublished mapping={mapping} columns={names} onChange={onChange} />
      </div>
      <details className="own-more">
        <summary>Kind of figures, decimal sign, delimiter, one series of several</summary>
        <div className="form-row">
          <Choice
            label="They are"
            value={mapping.status}
            options={[
              none("outcomes where the period was over when they were published, else forecasts"),
              { value: "A", label: "outcomes" },
              { value: "E", label: "estimates" },
              { value: "F", label: "forecasts" },
            ]}
            onChange={(status) => onChange({ status })}
          />
          <Choice
            label="Column that says so"
            value={mapping.statusColumn}
            options={[none("none"), ...names]}
            onChange={(statusColumn) => onChange({ statusColumn })}
          />
          <Choice
            label="Decimal sign"
            value={mapping.decimal}
            options={[none("recognised"), { value: ".", label: "point (1.5)" }, { value: ",", label: "comma (1,5)" }]}
            onChange={(decimal) => onChange({ decimal })}
          />
          <Choice
            label="Delimiter"
            value={mapping.delimiter || delimiter}
            options={[
              { value: ",", label: "comma" },
              { value: ";", label: "semicolon" },
              { value: "\t", label: "tab" },
              { value: "|", label: "bar |" },
            ]}
            onChange={(chosen) => onChange({ delimiter: chosen })}
          />
          <Choice
            label="Days such as 03/04/2024"
            value={mapping.dateOrder}
            options={[none("not said"), { value: "dmy", label: "day first" }, { value: "mdy", label: "month first" }]}
            onChange={(dateOrder) => onChange({ dateOrder })}
          />
          {telling.length === 0 ? null : (
            <Choice
              label="Only rows where"
              value={mapping.whereColumn}
              options={[none("all rows count"), ...telling]}
              onChange={(whereColumn) =>
                onChange({
                  whereColumn,
                  whereValue: columns.find(({ name }) => name === whereColumn)?.values[0] ?? "",
                })
              }
            />
          )}
          {mapping.whereColumn === "" ? null : (
            <Choice
              label={`“${mapping.whereColumn}” is`}
              value={mapping.whereValue}
              options={values.map((value) => ({ value, label: value === "" ? "empty" : value }))}
              onChange={(whereValue) => onChange({ whereValue })}
            />
          )}
        </div>
      </details>
    </section>
  );
});
