import { useHref, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { type ArchiveFilter, archivePath } from '../finding/archive-query';
import type { FoundQuestions } from '../finding/list-questions.server';
import { QuestionList } from './question-list';

/** How many questions other pages show. */
export const fewQuestions = { page: 1, perPage: 5 };

/**
 * The newest questions about what a page is about, with the way to the others; nothing where nobody has asked.
 * @param props.about what kind of page it stands on
 */
export function QuestionsHere(props: {
  about: 'node' | 'plan' | 'sdg' | 'committee';
  filter: ArchiveFilter;
  found: Pick<FoundQuestions, 'total' | 'isMore' | 'questions'>;
}) {
  const { here } = useTexts().questionArchive;
  const href = useHref();
  const { total, isMore, questions } = props.found;
  if (total === 0) return null;
  return (
    <Section title={here.heading} id="spoergsmaal">
      <p>{here[props.about]}</p>
      <QuestionList questions={questions} />
      <p className="next-steps">
        <a href={href(archivePath(props.filter))}>{here.all(total, isMore)}</a>
      </p>
    </Section>
  );
}
