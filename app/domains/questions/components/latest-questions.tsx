import { useHref, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { SearchForm } from '~/ui/search-form';
import { archivePath } from '../finding/archive-query';
import type { FoundQuestions } from '../finding/list-questions.server';
import { QuestionList } from './question-list';

/**
 * What others have asked lately, and the way to all of it.
 * @param props.hasSearch whether one can search there at once; a page has one such field
 */
export function LatestQuestions(props: {
  found: Pick<FoundQuestions, 'total' | 'isMore' | 'questions'>;
  hasSearch?: boolean;
}) {
  const { questionArchive: texts } = useTexts();
  const href = useHref();
  const { total, isMore, questions } = props.found;
  return (
    <Section title={texts.latest.heading}>
      {total === 0 ? (
        <p>{texts.empty.all}</p>
      ) : (
        <>
          {props.hasSearch && (
            <SearchForm
              action={href('/spoergsmaal/arkiv')}
              label={texts.latest.search}
              button={texts.latest.button}
            />
          )}
          <QuestionList questions={questions} />
          <p className="next-steps">
            <a href={href(archivePath({}))}>{texts.here.all(total, isMore)}</a>
          </p>
        </>
      )}
    </Section>
  );
}
