import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Page, Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { statesOf } from '../finding/answered-or-not';
import { archivePath } from '../finding/archive-query';
import type { PublicQuestion } from '../finding/find-question.server';
import type { SimilarQuestion } from '../finding/similar-questions.server';
import { QuestionFacts } from './question-facts';

/**
 * A question as everyone reads it.
 * @param props.first what one can do here; stands under the heading
 * @param props.sdgs the UN goals that it serves; null: none
 * @param props.answer what was answered and promised; null: nothing yet
 * @param props.events what happened to it
 */
export function QuestionPage(props: {
  question: PublicQuestion;
  similar: SimilarQuestion[];
  first: ReactNode;
  sdgs: ReactNode;
  answer: ReactNode;
  events: ReactNode;
}) {
  const { asking, questionArchive: texts } = useTexts();
  const href = useHref();
  const { question } = props;
  const { topic, text, language } = question;
  const waits = statesOf.venter.includes(question.state);
  return (
    <Page
      title={<span lang={language}>{topic}</span>}
      kicker={texts.page.kicker}
      crumbs={[
        { path: '/spoergsmaal', label: asking.front.title },
        { path: archivePath({}), label: texts.title },
      ]}
      first={props.first}
    >
      <Ground refusal={question.refusal} />
      <Paragraphs text={text} language={language} />
      <QuestionFacts question={question} sdgs={props.sdgs} />
      {props.answer ?? (
        <Section title={texts.page.answer} id="svar">
          <p className="soft">{texts.page.noAnswer[waits ? 'waits' : 'ended']}</p>
        </Section>
      )}
      {props.events}
      <Similar questions={props.similar} />
      <p className="next-steps small">
        <a
          href={href(`/anmeld/${question.id}`)}
          rel="nofollow"
          aria-label={texts.page.reportLabel(topic)}
        >
          {texts.page.report}
        </a>
        <a href={href(`/spoergsmaal/${question.id}/atom.xml`)}>{texts.page.feed}</a>
      </p>
    </Page>
  );
}

/** Why it was refused, where its asker lets it be read beside that. */
function Ground({ refusal }: Pick<PublicQuestion, 'refusal'>) {
  const { page } = useTexts().questionArchive;
  const shownIn = useLanguage();
  if (refusal === null) return null;
  return (
    <p className="note">
      {page.refused}{' '}
      <strong lang={refusal[shownIn] ? undefined : 'da'}>{refusal[shownIn] || refusal.da}</strong>
      {'. '}
      {page.refusedWhy}
    </p>
  );
}

function Similar({ questions }: { questions: SimilarQuestion[] }) {
  const { questionArchive: texts } = useTexts();
  const language = useLanguage();
  const href = useHref();
  if (questions.length === 0) return null;
  return (
    <Section title={texts.page.similar}>
      <ul className="link-list">
        {questions.map((one) => (
          <li key={one.id}>
            <a className="title" lang={one.language} href={href(one.path)}>
              {one.topic}
            </a>
            <p className="small soft">
              <span className={one.isAnswered ? 'tag is-on' : 'tag'}>
                {texts.states[one.state]}
              </span>
              {one.meetingDay && ` ${texts.atMeeting(formatDay(one.meetingDay, language))}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
