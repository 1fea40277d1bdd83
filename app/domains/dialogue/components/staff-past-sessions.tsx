import { capitalised, formatFullMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PastSession } from '../sessions/list-past.server';
import { staffSessionPath } from '../paths';
import { hasSlots } from '../vocabulary';

/** Sessions that are over, each with what is written down of it, and what it still lacks. */
export function StaffPastSessions({ sessions }: { sessions: PastSession[] }) {
  const { dialogue } = useTexts();
  const language = useLanguage();
  const href = useHref();
  return (
    <ul className="link-list">
      {sessions.map((session) => (
        <li key={session.id}>
          <a className="title" href={href(staffSessionPath(session.slug))}>
            {capitalised(formatFullMoment(session.startsAt, language), language)}
          </a>
          <p>
            <span lang="da">{session.committee}</span> · {dialogue.formats[session.format].name}
            {session.title !== null && (
              <>
                : <span lang="da">{session.title}</span>
              </>
            )}
          </p>
          <WhatCameOfIt session={session} />
        </li>
      ))}
    </ul>
  );
}

function WhatCameOfIt({ session }: { session: PastSession }) {
  const { past } = useTexts().dialogueStaff;
  const { cancelledAt, cancelledReason, heldAt, format } = session;
  if (cancelledAt !== null) {
    return (
      <p className="small soft">
        {past.cancelled}
        {cancelledReason !== null && (
          <>
            : <span lang="da">{cancelledReason}</span>
          </>
        )}
      </p>
    );
  }
  const { came, persons, withoutOutcome, notesPublished, notesUnderway } = session;
  const isClosed = hasSlots(format);
  const said = [
    heldAt === null && came === 0
      ? past.unknown
      : isClosed
        ? past.deputations(came)
        : past.persons(persons),
    isClosed && came > 0 && past.outcomes(came - withoutOutcome, came),
    notesPublished > 0 && past.notesPublished(notesPublished),
    notesUnderway > 0 && past.notesUnderway(notesUnderway),
    session.followUpsKept > 0 && past.kept(session.followUpsKept),
  ];
  const { followUpsOpen: open, followUpsOverdue: overdue } = session;
  return (
    <>
      <p className="small soft">{said.filter(Boolean).join(' · ')}</p>
      {open > 0 && (
        <p className="small">
          {past.open(open)}
          {overdue > 0 && ` ${past.overdue(overdue)}`}
        </p>
      )}
    </>
  );
}
