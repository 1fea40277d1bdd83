import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { FilterChoice } from '~/ui/filter-choice';
import { isNarrowed, type StaffQuestionsQuery } from '../handling/staff-query';
import { questionStates } from '../states';

/** A plain GET form, so that what one looks at has an address. */
export function HandlingFilter(props: {
  action: string;
  query: StaffQuestionsQuery;
  choices: {
    meetings: { id: string; startsAt: string }[];
    committees: { slug: string; name: string }[];
    years: string[];
  };
}) {
  const { list, states } = useTexts().questionHandling;
  const language = useLanguage();
  const { action, query, choices } = props;
  const texts = list.filter;
  const isActive = isNarrowed(query);
  return (
    <details className="filter" open={isActive}>
      <summary>{isActive ? texts.change : texts.heading}</summary>
      <form action={action} role="search">
        <FilterChoice
          name="tilstand"
          label={texts.state}
          value={query.tilstand}
          options={[
            ['igang', texts.underway],
            ['alle', texts.all],
            ...questionStates.map((state) => [state, states[state]] as [string, string]),
          ]}
        />
        <FilterChoice
          name="moede"
          label={texts.meeting}
          value={query.moede}
          options={[
            ['', texts.any],
            ...choices.meetings.map(
              ({ id, startsAt }) => [id, formatDay(startsAt, language)] as [string, string],
            ),
          ]}
        />
        <FilterChoice
          name="udvalg"
          label={texts.committee}
          value={query.udvalg}
          options={[
            ['', texts.any],
            ...choices.committees.map(({ slug, name }) => [slug, name] as [string, string]),
          ]}
        />
        <FilterChoice
          name="aar"
          label={texts.year}
          value={query.aar}
          options={[
            ['', texts.any],
            ...choices.years.map((year) => [year, year] as [string, string]),
          ]}
        />
        <div className="ds-field">
          <label className="ds-label" htmlFor="ord">
            {texts.words}
          </label>
          <input
            className="ds-input"
            id="ord"
            name="ord"
            type="search"
            maxLength={200}
            defaultValue={query.ord}
          />
        </div>
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
