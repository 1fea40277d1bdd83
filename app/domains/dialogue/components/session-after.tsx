import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { PublicSession } from '../finding/find-public-session.server';
import { hasSlots } from '../vocabulary';
import { FollowUpList } from './follow-up-list';
import { isReported } from './session-now';

/** What came of a session that is over: of deputations the outcome alone, since they are heard behind closed doors. */
export function SessionAfter({ session }: { session: PublicSession }) {
  const { dialogue, dialogueFinding } = useTexts();
  const { after: texts } = dialogueFinding.page;
  const { after } = session;
  if (after === null) return null;
  const isClosed = hasSlots(session.format);
  return (
    <Section title={texts.heading} id="efter">
      <div className="stack">
        <p>
          {!isReported(session)
            ? texts.unknown
            : isClosed
              ? texts.deputations(after.attended.bookings)
              : texts.persons(after.attended.persons)}
        </p>
        {isClosed && <p className="small soft">{texts.closedByLaw}</p>}
        {after.outcomes.map(({ id, title, outcome, followUps }) => (
          <article key={id}>
            <h3 lang="da">{title}</h3>
            <p>
              {texts.outcome}: {dialogue.outcomes[outcome]}
            </p>
            <FollowUpList of={followUps} />
          </article>
        ))}
        {after.followUps.length > 0 && (
          <>
            <h3>{texts.followUps}</h3>
            <FollowUpList of={after.followUps} />
          </>
        )}
        <Notes notes={after.notes} />
      </div>
    </Section>
  );
}

function Notes({ notes }: { notes: NonNullable<PublicSession['after']>['notes'] }) {
  const { after: texts } = useTexts().dialogueFinding.page;
  const language = useLanguage();
  if (notes.length === 0) return null;
  return (
    <>
      <h3>{texts.notes}</h3>
      <p className="small soft">{texts.notesHint}</p>
      {notes.map(({ id, topic, text, publishedAt, right, wrong, came }) => (
        <article key={id}>
          {topic !== null && <h4 lang="da">{topic}</h4>}
          <Paragraphs text={text} language="da" />
          {publishedAt !== null && (
            <p className="small soft">
              {texts.publishedOn(formatDay(publishedAt, language))}{' '}
              {texts.checked(right, wrong, came)}
            </p>
          )}
        </article>
      ))}
    </>
  );
}
