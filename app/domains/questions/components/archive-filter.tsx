import type { ReactNode } from 'react';
import { useHref, useTexts } from '~/i18n/texts';
import { answerings, type ArchiveFilter, archivePath } from '../finding/archive-query';

export type ArchiveChoices = {
  committees: { slug: string; name: string }[];
  /** UN goals with their names in the language of the page. */
  sdgs: { goal: number; name: string }[];
  years: number[];
  /** The part of a plan that is asked for; null: none. */
  node: { title: string } | null;
};

type Narrowing = { filter: ArchiveFilter; choices: ArchiveChoices };

/** A plain GET form: each choice is in the address, so that what was found can be shared. */
export function ArchiveFilterForm({ filter, choices }: Narrowing) {
  const { questionArchive: texts } = useTexts();
  const href = useHref();
  return (
    <search className="filter is-open" aria-label={texts.filter.heading}>
      <form action={`${href('/spoergsmaal/arkiv')}#resultat`}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="q">
            {texts.filter.words}
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
        <Select name="udvalg" label={texts.filter.committee} value={filter.committee}>
          {choices.committees.map(({ slug, name }) => (
            <option key={slug} value={slug} lang="da">
              {name}
            </option>
          ))}
        </Select>
        <Select name="verdensmaal" label={texts.filter.sdg} value={filter.sdg}>
          {choices.sdgs.map(({ goal, name }) => (
            <option key={goal} value={goal}>
              {goal} {name}
            </option>
          ))}
        </Select>
        <Select name="aar" label={texts.filter.year} value={filter.year}>
          {choices.years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Select>
        <Select name="svar" label={texts.filter.answering} value={filter.answering}>
          {answerings.map((one) => (
            <option key={one} value={one}>
              {texts.filter.answerings[one]}
            </option>
          ))}
        </Select>
        {filter.nodeId !== undefined && <input type="hidden" name="punkt" value={filter.nodeId} />}
        <div className="actions">
          <button className="ds-button" type="submit">
            {texts.filter.apply}
          </button>
        </div>
      </form>
    </search>
  );
}

function Select(props: {
  name: string;
  label: string;
  value: string | number | undefined;
  children: ReactNode[];
}) {
  const { questionArchive: texts } = useTexts();
  if (props.children.length === 0) return null;
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={props.name}>
        {props.label}
      </label>
      <select
        className="ds-input"
        id={props.name}
        name={props.name}
        defaultValue={props.value ?? ''}
      >
        <option value="">{texts.filter.any}</option>
        {props.children}
      </select>
    </div>
  );
}

/** What is asked for, each with a link that leaves it out. */
export function ChosenFilters({ filter, choices }: Narrowing) {
  const { questionArchive: texts } = useTexts();
  const href = useHref();
  const { committee, sdg, year, answering, words, nodeId } = filter;
  const named = {
    words: words && texts.filter.quoted(words),
    committee: choices.committees.find(({ slug }) => slug === committee)?.name ?? committee,
    nodeId: nodeId && (choices.node?.title ?? texts.filter.node),
    sdg: sdg && `${sdg} ${choices.sdgs.find(({ goal }) => goal === sdg)?.name ?? ''}`,
    year: year && String(year),
    answering: answering && texts.filter.answerings[answering],
  };
  const chosen = Object.entries(named).filter(([, name]) => name);
  if (chosen.length === 0) return null;
  return (
    <ul className="chips">
      {chosen.map(([field, name]) => (
        <li key={field}>
          <a
            className="tag"
            href={href(archivePath({ ...filter, [field]: undefined }))}
            aria-label={texts.filter.without(String(name))}
          >
            {name} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
