/** One of several, in a form that is sent by GET so that what one looks at has an address. */
export function FilterChoice(props: {
  name: string;
  label: string;
  value: string;
  options: [value: string, label: string][];
}) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={props.name}>
        {props.label}
      </label>
      <select className="ds-input" id={props.name} name={props.name} defaultValue={props.value}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
