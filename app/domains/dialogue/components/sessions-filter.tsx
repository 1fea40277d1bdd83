import { useHref, useTexts } from '~/i18n/texts';
import { FilterChoice } from '~/ui/filter-choice';
import {
  sessionsPath,
  type SessionFilter,
  type SessionView,
  sessionViews,
} from '../finding/session-query';

type Named = { slug: string; name: string };

/** A plain GET form: each choice is in the address. Nothing to choose among is left out. */
export function SessionsFilter(props: {
  filter: SessionFilter;
  view: SessionView;
  month: string | undefined;
  committees: Named[];
  areas: Named[];
}) {
  const { filter: texts } = useTexts().dialogueFinding;
  const href = useHref();
  const { filter, view, month } = props;
  const choices = [
    { name: 'udvalg', label: texts.committee, value: filter.committee, of: props.committees },
    { name: 'omraade', label: texts.area, value: filter.area, of: props.areas },
  ].filter(({ of }) => of.length > 0);
  return (
    <search className="filter is-open" aria-label={texts.heading}>
      <form action={`${href('/dialog')}#resultat`}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="q">
            {texts.words}
          </label>
          <input
            className="ds-input"
            type="search"
            id="q"
            name="q"
            maxLength={200}
            defaultValue={filter.words}
          />
        </div>
        {choices.map(({ name, label, value, of }) => (
          <FilterChoice
            key={name}
            name={name}
            label={label}
            value={value ?? ''}
            options={[['', texts.any], ...of.map((one): [string, string] => [one.slug, one.name])]}
          />
        ))}
        {view === 'kalender' && <input type="hidden" name="vis" value={view} />}
        {view === 'kalender' && month !== undefined && (
          <input type="hidden" name="maaned" value={month} />
        )}
        <div className="actions">
          <button className="ds-button" type="submit">
            {texts.apply}
          </button>
        </div>
      </form>
    </search>
  );
}

/** The two ways to look at the same sessions. */
export function SessionViews(props: { filter: SessionFilter; view: SessionView }) {
  const { views } = useTexts().dialogueFinding;
  const href = useHref();
  return (
    <nav aria-label={views.label}>
      <ul className="view-switch">
        {sessionViews.map((view) => (
          <li key={view}>
            <a
              href={`${href(sessionsPath(props.filter, { view }))}#resultat`}
              aria-current={view === props.view ? 'true' : undefined}
            >
              {views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
