import { useHref, useTexts } from '~/i18n/texts';
import { Pagination } from '~/ui/pagination';
import { type ArchiveFilter, archivePath } from '../finding/archive-query';
import type { FoundQuestions } from '../finding/list-questions.server';
import { type ArchiveChoices, ArchiveFilterForm, ChosenFilters } from './archive-filter';
import { QuestionList } from './question-list';

/** The archive: what can be chosen, how many questions that leaves, and a page of them. */
export function Archive(props: {
  filter: ArchiveFilter;
  choices: ArchiveChoices;
  found: FoundQuestions;
  page: number;
  perPage: number;
}) {
  const { questionArchive: texts } = useTexts();
  const href = useHref();
  const { filter, choices, page } = props;
  const { total, isMore, hasNext, questions } = props.found;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      {(total > 0 || isFiltered) && <ArchiveFilterForm filter={filter} choices={choices} />}
      <section className="section" id="resultat">
        <h2>{texts.result(total, isMore, isFiltered)}</h2>
        {isFiltered && (
          <>
            <ChosenFilters filter={filter} choices={choices} />
            <p>
              <a href={href(archivePath({}))}>{texts.filter.reset}</a>
            </p>
          </>
        )}
        {questions.length > 0 && <p className="small soft">{texts.newestFirst}</p>}
        <QuestionList questions={questions} />
        {questions.length === 0 && <Nothing {...{ filter, total, isFiltered }} />}
        {questions.length > 0 && (
          <Pagination
            page={page}
            pages={isMore ? null : Math.ceil(total / props.perPage)}
            hasNext={hasNext}
            address={(to) => `${href(archivePath(filter, to))}#resultat`}
          />
        )}
      </section>
    </>
  );
}

/** Nothing to show, and what to do about it. */
function Nothing(props: { filter: ArchiveFilter; total: number; isFiltered: boolean }) {
  const { questionArchive: texts } = useTexts();
  const href = useHref();
  if (props.total > 0) {
    return (
      <p>
        {texts.empty.beyond} <a href={href(archivePath(props.filter))}>{texts.empty.first}</a>
      </p>
    );
  }
  return (
    <>
      <p>{texts.empty[props.isFiltered ? 'filtered' : 'all']}</p>
      <p className="next-steps">
        <a className="ds-button" href={href('/spoergsmaal/stil')} rel="nofollow">
          {texts.empty.ask}
        </a>
      </p>
    </>
  );
}
