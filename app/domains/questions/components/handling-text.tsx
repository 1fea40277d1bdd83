import { formatDay, formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { QuestionForStaff } from '../handling/find-for-staff.server';

type Judged = NonNullable<QuestionForStaff['judged']>;

/** What a question says, to its asker and to everyone, and what it said before. */
export function HandlingText({ question }: { question: QuestionForStaff }) {
  const { text: texts } = useTexts().questionHandling.page;
  const language = useLanguage();
  const { published, judged } = question;
  const sent = { topic: question.topic, text: question.text };
  const isAsSent = published?.topic === sent.topic && published.text === sent.text;
  if (question.isErased) {
    return (
      <Section title={texts.heading}>
        <p>{texts.erased}</p>
      </Section>
    );
  }
  return (
    <Section title={texts.heading}>
      {published !== null && !isAsSent && <h3>{texts.sent}</h3>}
      <Words {...sent} language={question.language} />
      {published !== null && !isAsSent && (
        <>
          <h3>{texts.published}</h3>
          <Words {...published} language={question.language} />
        </>
      )}
      {judged?.former.map((one) => (
        <details key={one.id}>
          <summary>{texts.former(formatMoment(one.until, language))}</summary>
          <Words topic={one.topic ?? ''} text={one.text ?? ''} language={question.language} />
        </details>
      ))}
    </Section>
  );
}

function Words(props: { topic: string; text: string; language: string }) {
  return (
    <blockquote className="judged-text" lang={props.language}>
      <p>
        <strong>{props.topic}</strong>
      </p>
      <Paragraphs text={props.text} language={props.language} />
    </blockquote>
  );
}

/** What was asked of its asker, what was judged, and where that was done. */
export function HandlingJudged({ judged, isModerator }: { judged: Judged; isModerator: boolean }) {
  const { inbox, questionHandling } = useTexts();
  const { page } = questionHandling;
  const language = useLanguage();
  const href = useHref();
  const { clarifications, decisions, entries } = judged;
  return (
    <>
      {clarifications.length > 0 && (
        <Section title={page.clarifications}>
          <ul className="link-list">
            {clarifications.map((one) => (
              <li key={one.askedAt}>
                <p className="small soft">
                  {inbox.entry.asked(formatMoment(one.askedAt, language))}
                </p>
                <p className="entry-note">{one.question}</p>
                <p className="small soft">
                  {one.answeredAt === null
                    ? inbox.entry.unanswered
                    : inbox.entry.answered(formatMoment(one.answeredAt, language))}
                </p>
                {one.answer !== null && <p className="entry-note">{one.answer}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={page.decisions}>
          <ul className="link-list">
            {decisions.map((one) => (
              <li key={one.id}>
                <strong>
                  {questionHandling.decided[one.decision] ?? inbox.decided[one.decision]}
                </strong>
                <p className="small soft">{formatMoment(one.decidedAt, language)}</p>
                <details>
                  <summary>{page.showStatement}</summary>
                  <p className="entry-note">{one.statement}</p>
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isModerator && entries.length > 0 && (
        <Section title={page.entries.heading}>
          <ul className="link-list">
            {entries.map((one) => (
              <li key={one.id}>
                <a href={href(`/medarbejder/indbakke/${one.id}`)}>{inbox.kinds[one.kind]}</a>
                <p className="small soft">
                  {inbox.received(formatMoment(one.receivedAt, language))} ·{' '}
                  {one.closedAt === null
                    ? page.entries.open
                    : page.entries.closed(formatDay(one.closedAt, language))}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
