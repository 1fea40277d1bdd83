import { formatDay, formatNumber } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { FilterChoice } from '~/ui/filter-choice';
import { Section } from '~/ui/page';
import type { spentOnQuestions } from '../handling/spent.server';

type Spent = Awaited<ReturnType<typeof spentOnQuestions>>;

/** What the municipality's staff spent on the questions of each meeting of a year, and in all of it. */
export function HandlingSpent({ spent, path }: { spent: Spent; path: string }) {
  const { spent: texts } = useTexts().questionHandling;
  const language = useLanguage();
  const href = useHref();
  const { year, years, meetings, total } = spent;
  const { columns } = texts;
  if (year === null) {
    return (
      <Section title={texts.heading} id="forbrug">
        <p>{texts.none}</p>
      </Section>
    );
  }
  return (
    <Section title={texts.heading} id="forbrug">
      <p>{texts.lead}</p>
      {years.length > 1 && (
        <form className="search-form" action={`${href(path)}#forbrug`}>
          <FilterChoice
            name="forbrug"
            label={texts.year}
            value={year}
            options={years.map((one) => [one, one])}
          />
          <button className="ds-button is-secondary" type="submit">
            {texts.show}
          </button>
        </form>
      )}
      <table className="data-table stacks">
        <caption>{texts.caption(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.meeting}</th>
            <th scope="col">{columns.questions}</th>
            <th scope="col">{columns.hours}</th>
            <th scope="col">{columns.kroner}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ meetingStartsAt, ...row }) => (
            <SpentRow
              key={meetingStartsAt ?? ''}
              name={
                meetingStartsAt === null ? texts.noMeeting : formatDay(meetingStartsAt, language)
              }
              {...row}
            />
          ))}
          <SpentRow name={texts.total} {...total} />
        </tbody>
      </table>
      <p className="next-steps">
        <a href={`${href(`${path}/forbrug.csv`)}?forbrug=${year}`}>{texts.csv}</a>
      </p>
    </Section>
  );
}

function SpentRow(props: { name: string; questions: number; minutes: number; ore: number }) {
  const { columns } = useTexts().questionHandling.spent;
  const language = useLanguage();
  const hours = Math.round(props.minutes / 6) / 10;
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td data-label={columns.questions}>{formatNumber(props.questions, language)}</td>
      <td data-label={columns.hours}>{formatNumber(hours, language)}</td>
      <td data-label={columns.kroner}>{formatNumber(Math.round(props.ore / 100), language)}</td>
    </tr>
  );
}
