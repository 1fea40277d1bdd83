/** One field and one button, sent by GET so that the result can be shared and gone back to. */
export function SearchForm(props: {
  action: string;
  label: string;
  button: string;
  hint?: string;
  value?: string;
}) {
  return (
    <form className="search-form" role="search" action={props.action}>
      <div className="ds-field">
        <label className="ds-label" htmlFor="q">
          {props.label}
        </label>
        <input
          className="ds-input"
          type="search"
          id="q"
          name="q"
          maxLength={200}
          required
          defaultValue={props.value}
        />
      </div>
      <button className="ds-button" type="submit">
        {props.button}
      </button>
      {props.hint && <p className="hint">{props.hint}</p>}
    </form>
  );
}
