/** A choice out of a few, with its name above it. `options`: each value with its words. */
export function EmbedSelect<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, words: string])[];
  onChoice: (value: Value) => void;
}) {
  const { label, value, options, onChoice } = props;
  const chosen = (text: string) => {
    const option = options.find(([other]) => other === text);
    if (option) onChoice(option[0]);
  };
  return (
    <label className="embed-setting">
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => chosen(event.target.value)}>
        {options.map(([other, words]) => (
          <option key={other} value={other}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
