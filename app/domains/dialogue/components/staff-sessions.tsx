import type { ReactNode } from 'react';
import { capitalised, formatFullMoment } from '~/i18n/format';
import { type Texts, useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { staffEvaluationPath, staffSessionPath } from '../paths';
import type { StaffSession } from '../sessions/list-for-staff.server';

type Sessions = Record<'coming' | 'past' | 'toEvaluate', StaffSession[]>;

/** The committees' sessions: those of which something is still to be written down first, then those to come. */
export function StaffSessions({ sessions: { coming, past, toEvaluate } }: { sessions: Sessions }) {
  const { sessions: texts } = useTexts().dialogueStaff;
  // Whether or not anybody has a place at it.
  const next = coming.find(({ cancelledAt }) => cancelledAt === null);
  return (
    <>
      {past.length > 0 && (
        <Section title={texts.past} id="mangler">
          <p>{texts.pastLead}</p>
          <List sessions={past}>
            {({ heldAt, withoutOutcome, format }) =>
              heldAt === null
                ? texts.attendance
                : format !== 'dialogue_meeting' && texts.outcome(withoutOutcome)
            }
          </List>
        </Section>
      )}
      <Section title={texts.heading} id="moeder">
        {coming.length === 0 && <p>{texts.none}</p>}
        {next && <Next session={next} />}
        <List sessions={coming.filter((one) => one !== next)}>
          {(session) => howFull(session, texts)}
        </List>
      </Section>
      {toEvaluate.length > 0 && (
        <Section title={texts.evaluate} id="evaluering">
          <p>{texts.evaluateLead}</p>
          <List sessions={toEvaluate} path={staffEvaluationPath} />
        </Section>
      )}
    </>
  );
}

function Next({ session }: { session: StaffSession }) {
  const { sessions: texts } = useTexts().dialogueStaff;
  const language = useLanguage();
  const href = useHref();
  return (
    <div className="next-meeting">
      <p className="next-meeting-words">
        {texts.next(session.committee, formatFullMoment(session.startsAt, language))}
      </p>
      <p>{howFull(session, texts)}</p>
      <p className="next-steps">
        <a className="ds-button" href={href(staffSessionPath(session.slug))}>
          {texts.open}
        </a>
      </p>
    </div>
  );
}

function howFull(
  { cancelledAt, booked, free, format, pending, offered, waiting }: StaffSession,
  texts: Texts['dialogueStaff']['sessions'],
): string {
  if (cancelledAt !== null) return texts.cancelled;
  const said = [
    texts.booked(booked, free, format),
    pending > 0 && texts.pending(pending),
    offered > 0 && texts.offered(offered),
    waiting > 0 && texts.waiting(waiting),
  ];
  return said.filter(Boolean).join(' · ');
}

/** @param props.path where each leads */
function List(props: {
  sessions: StaffSession[];
  path?: (slug: string) => string;
  children?: (session: StaffSession) => ReactNode;
}) {
  const { formats } = useTexts().dialogue;
  const language = useLanguage();
  const href = useHref();
  const { path = staffSessionPath, children } = props;
  return (
    <ul className="link-list">
      {props.sessions.map((session) => (
        <li key={session.id}>
          <a className="title" href={href(path(session.slug))}>
            {capitalised(formatFullMoment(session.startsAt, language), language)}
          </a>
          <p>
            <span lang="da">{session.committee}</span> · {formats[session.format].name}
            {session.title !== null && (
              <>
                : <span lang="da">{session.title}</span>
              </>
            )}
          </p>
          {children && <p className="small soft">{children(session)}</p>}
        </li>
      ))}
    </ul>
  );
}
