import { useLanguage, useTexts } from '~/i18n/texts';
import type { LogFilter } from '../log-filter';

/** A plain GET form, so that what was found has an address. */
export function LogFilterForm(props: { action: string; filter: LogFilter }) {
  const { audit } = useTexts();
  const language = useLanguage();
  const { action, filter } = props;
  const texts = audit.filter;
  const isActive = Object.values(filter).some((value) => value !== '');
  const actions = Object.entries(audit.actions).toSorted(([, one], [, other]) =>
    one.localeCompare(other, language),
  );
  return (
    <details className="filter" open={isActive}>
      <summary>{isActive ? texts.change : texts.heading}</summary>
      <form action={action} role="search">
        <Field name="fra" type="date" label={texts.from} value={filter.fra} />
        <Field name="til" type="date" label={texts.to} value={filter.til} />
        <Field name="hvem" label={texts.who} hint={texts.whoHint} value={filter.hvem} />
        <div className="ds-field">
          <label className="ds-label" htmlFor="handling">
            {texts.action}
          </label>
          <select className="ds-input" id="handling" name="handling" defaultValue={filter.handling}>
            <option value="">{texts.anyAction}</option>
            {filter.handling !== '' && !(filter.handling in audit.actions) && (
              <option value={filter.handling}>{filter.handling}</option>
            )}
            {actions.map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Field name="om" label={texts.about} hint={texts.aboutHint} value={filter.om} />
        <div className="actions">
          <button className="ds-button" type="submit">
            {texts.show}
          </button>
          {isActive && <a href={action}>{texts.reset}</a>}
        </div>
      </form>
    </details>
  );
}

function Field(props: {
  name: string;
  label: string;
  hint?: string;
  type?: 'date' | 'text';
  value: string;
}) {
  const { name, label, hint, type = 'text', value } = props;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="ds-input"
        id={name}
        name={name}
        type={type}
        maxLength={type === 'text' ? 200 : undefined}
        defaultValue={value}
        aria-describedby={hint && `${name}-hint`}
      />
    </div>
  );
}
