import type { ReactNode } from 'react';
import { formatClock, formatFullDay, formatFullMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { findSessionToBook } from '../booking/find-session-to-book.server';
import { hasSlots } from '../vocabulary';

export type ToBook = Awaited<ReturnType<typeof findSessionToBook>>;

/** What one has to know before one books: the kind of meeting, when and where, and until when. */
export function BookingFacts({ session, rules }: Pick<ToBook, 'session' | 'rules'>) {
  const { dialogue, dialogueBooking } = useTexts();
  const { facts } = dialogueBooking;
  const language = useLanguage();
  const { startsAt, endsAt } = session;
  const access = session.access.map(
    (kind) => dialogue.access[kind as keyof typeof dialogue.access],
  );
  return (
    <dl className="record">
      <Fact name={facts.format}>
        {dialogue.formats[session.format].name}
        <span className="line small soft">{dialogue.formats[session.format].what}</span>
      </Fact>
      <Fact name={facts.when}>
        <time dateTime={startsAt}>{formatFullDay(startsAt, language)}</time>
        <span className="line">
          {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
        </span>
      </Fact>
      {session.place !== null && (
        <Fact name={facts.where}>
          <span lang="da">{session.place}</span>
        </Fact>
      )}
      {session.hasRemote && <Fact name={facts.remote}>{facts.remoteYes}</Fact>}
      {(access.length > 0 || session.accessNote !== null) && (
        <Fact name={facts.access}>
          {access.join(' · ')}
          {session.accessNote !== null && (
            <span className="line" lang="da">
              {session.accessNote}
            </span>
          )}
        </Fact>
      )}
      <Fact name={facts.most}>{facts.mostOf(rules.mostPersons)}</Fact>
      <Fact name={facts.deadline}>{formatFullMoment(session.closesAt, language)}</Fact>
      {hasSlots(session.format) && (
        <Fact name={facts.materials}>{formatFullMoment(session.materialsBy, language)}</Fact>
      )}
      {rules.words !== null && (
        <Fact name={facts.words}>
          <span lang="da">{rules.words}</span>
        </Fact>
      )}
    </dl>
  );
}

/** A line of a record. */
export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
