/** Parameters of the address that a GET form carries along, as hidden fields; a name may stand several times. */
export function KeptFields({ fields }: { fields: readonly (readonly [name: string, value: string])[] }) {
  return fields.map(([name, value], place) => (
    <input type="hidden" key={`${place} ${name}=${value}`} name={name} value={value} />
  ));
}
