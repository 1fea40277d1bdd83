import { useHref, useTexts } from '~/i18n/texts';
import { FilterChoice } from '~/ui/filter-choice';
import {
  sessionsPath,
  type SessionFilter,
  type SessionView,
  sessionViews,
} from '../finding/session-query';
import { formats } from '../vocabulary';

type Named = { slug: string; name: string };

type Choice = { name: string; label: string; value: string; of: [value: string, label: string][] };

/** A plain GET form: each choice is in the address. Nothing to choose among is left out. */
export function SessionsFilter(props: {
  filter: SessionFilter;
  view: SessionView;
  month: string | undefined;
  committees: Named[];
  areas: Named[];
  /** UN goals with their names in the language of the page. */
  sdgs: { goal: number; name: string }[];
}) {
  const { dialogue, dialogueFinding } = useTexts();
  const { filter: texts } = dialogueFinding;
  const href = useHref();
  const { filter, view, month } = props;
  const named = (of: Named[]) => of.map(({ slug, name }): [string, string] => [slug, name]);
  const first: Choice[] = [
    {
      name: 'udvalg',
      label: texts.committee,
      value: filter.committee ?? '',
      of: named(props.committees),
    },
    {
      name: 'form',
      label: texts.format,
      value: filter.format ?? '',
      of: formats.map((format) => [format, dialogue.formats[format].name]),
    },
  ];
  const more: Choice[] = [
    { name: 'omraade', label: texts.area, value: filter.area ?? '', of: named(props.areas) },
    {
      name: 'verdensmaal',
      label: texts.sdg,
      value: String(filter.sdg ?? ''),
      of: props.sdgs.map(({ goal, name }) => [String(goal), `${goal} ${name}`]),
    },
  ];
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
        <Choices of={first} />
        <label className="choice">
          <input
            type="checkbox"
            name="ledige"
            value="ja"
            defaultChecked={filter.onlyFree ?? false}
          />
          <span>{texts.onlyFree}</span>
        </label>
        <details open={more.some(({ value }) => value !== '')}>
          <summary>{texts.more}</summary>
          <div className="filter-more">
            <Choices of={more} />
          </div>
        </details>
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

function Choices({ of: choices }: { of: Choice[] }) {
  const { any } = useTexts().dialogueFinding.filter;
  return choices
    .filter(({ of }) => of.length > 0)
    .map(({ of, ...choice }) => (
      <FilterChoice key={choice.name} {...choice} options={[['', any], ...of]} />
    ));
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
