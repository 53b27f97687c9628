/**
 * The fields of a form that say something else than the page came with: a reader may choose before the page's scripts run, and that choice has to
 * count once they do.
 */
export function changedFields(form: HTMLFormElement): Element[] {
  return [...form.elements].filter(wasFieldChanged);
}

/** Whether any field of the form was changed before the scripts ran. */
export function wasChanged(form: HTMLFormElement): boolean {
  return changedFields(form).length > 0;
}

function wasFieldChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const sent = [...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0];
    return field.value !== (sent?.value ?? "");
  }
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  return field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}
