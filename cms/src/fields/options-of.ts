/** A vocabulary of shared/ as Payload's options for a select. */
export function optionsOf<K extends string>(vocabulary: Readonly<Record<K, string>>) {
  return (Object.entries(vocabulary) as [K, string][]).map(([value, label]) => ({ value, label }));
}
