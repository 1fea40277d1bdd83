import type { ReactNode } from 'react';
import { formatFullMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { findSessionToBook } from '../booking/find-session-to-book.server';
import { hasSlots } from '../vocabulary';

export type ToBook = Awaited<ReturnType<typeof findSessionToBook>>;

/** What one has to know before one books, first what decides whether one can: when and where it is stands above. */
export function BookingFacts({ session, rules }: Pick<ToBook, 'session' | 'rules'>) {
  const { dialogue, dialogueBooking, dialogueFinding } = useTexts();
  const { facts } = dialogueBooking;
  const { onHoliday } = dialogueFinding.page;
  const language = useLanguage();
  const access = session.access.map(
    (kind) => dialogue.access[kind as keyof typeof dialogue.access],
  );
  return (
    <dl className="record">
      <Fact name={facts.format}>
        {dialogue.formats[session.format].name}
        <span className="line small soft">{dialogue.formats[session.format].what}</span>
      </Fact>
      {rules.words !== null && (
        <Fact name={facts.words}>
          <span lang="da">{rules.words}</span>
        </Fact>
      )}
      <Fact name={facts.most}>{facts.mostOf(rules.mostPersons)}</Fact>
      <Fact name={facts.deadline}>
        {formatFullMoment(session.closesAt, language)}
        {session.onHoliday.closesAt && ` ${onHoliday}`}
      </Fact>
      {hasSlots(session.format) && (
        <Fact name={facts.materials}>
          {formatFullMoment(session.materialsBy, language)}
          {session.onHoliday.materialsBy && ` ${onHoliday}`}
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
