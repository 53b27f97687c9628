import { useState } from "react";
import type { OwnMapping } from "../figures/own-mapping.ts";
import { Choice, type ChoiceOption } from "./choice.tsx";

interface OwnPublishedProps {
  mapping: OwnMapping;
  columns: readonly ChoiceOption[];
  onChange(changes: Partial<OwnMapping>): void;
}

/** One day for all rows: told apart from the names of columns by this. */
const ONE_DAY = "=";

/** When the figures were published: a column says it, one day is given for all rows, or nothing is said. */
export function OwnPublished({ mapping, columns, onChange }: OwnPublishedProps) {
  const { publishedColumn, publishedOn } = mapping;
  // Chosen, and no day given yet.
  const [asks, setAsks] = useState(false);
  const isOneDay = publishedColumn === "" && (asks || publishedOn !== "");
  return (
    <>
      <Choice
        label="Published"
        value={isOneDay ? ONE_DAY : publishedColumn}
        options={[
          { value: "", label: "not said" },
          ...columns.map(({ value, label }) => ({ value, label: `Column “${label}”` })),
          { value: ONE_DAY, label: "One day" },
        ]}
        onChange={(value) => {
          setAsks(value === ONE_DAY);
          onChange({ publishedColumn: value === ONE_DAY ? "" : value, publishedOn: "" });
        }}
      />
      {isOneDay ? (
        <label>
          <span>On this day</span>
          <input
            type="date"
            value={publishedOn}
            max="9999-12-31"
            onChange={({ currentTarget }) => onChange({ publishedOn: currentTarget.value })}
          />
        </label>
      ) : null}
    </>
  );
}
