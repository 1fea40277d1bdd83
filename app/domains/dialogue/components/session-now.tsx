import { formatDay, formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PublicSession } from '../finding/find-public-session.server';
import { sayBeforeBooking } from '../models/say-model';
import { bookPath, evaluationPath, sessionPath } from '../paths';
import { sessionsPath } from '../finding/session-query';
import { freeOf } from '../rules/standing';
import { hasSlots } from '../vocabulary';

/**
 * Whether one can come, and the one thing that one does next.
 * @param props.next the committee's next session that can be booked, where this one cannot; null: none
 */
export function SessionNow(props: {
  session: PublicSession;
  next: { slug: string; startsAt: string } | null;
}) {
  const { session, next } = props;
  const { page } = useTexts().dialogueFinding;
  return (
    <div className="next-meeting">
      <p className="next-meeting-words">
        <Words session={session} />
      </p>
      {session.cancelledReason !== null && (
        <p>
          {page.cancelledBecause} <span lang="da">„{session.cancelledReason}“</span>
        </p>
      )}
      <Rules session={session} />
      <p className="next-steps">
        <NextStep session={session} next={next} />
      </p>
    </div>
  );
}

/** What one has to know before one books it; nothing where one cannot. */
function Rules({ session: { rules, format, standing } }: { session: PublicSession }) {
  const texts = useTexts();
  if (standing !== 'open' && standing !== 'waiting_list') return null;
  const said = sayBeforeBooking(rules, { format, waits: standing === 'waiting_list' }, texts);
  return (
    <ul className="bullet-list">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Words({ session }: { session: PublicSession }) {
  const { now } = useTexts().dialogueFinding.page;
  const language = useLanguage();
  const closes = formatWeekdayMoment(session.closesAt, language);
  switch (session.standing) {
    case 'open':
      return now.open(closes);
    case 'waiting_list':
      return freeOf(session.seats) > 0 ? now.othersWait(closes) : now.full(closes);
    case 'closed':
      return now.closed(closes);
    case 'begun':
      return now.begun;
    case 'over':
      return isReported(session) ? now.over : now.overUnsaid;
    case 'cancelled':
      return now.cancelled(formatDay(session.cancelledAt!, language));
  }
}

/** Whether anybody has said that a session was held, or who came. */
export function isReported({ heldAt, after }: PublicSession): boolean {
  return heldAt !== null || (after !== null && after.attended.bookings > 0);
}

function NextStep(props: Parameters<typeof SessionNow>[0]) {
  const { page } = useTexts().dialogueFinding;
  const language = useLanguage();
  const href = useHref();
  const { session, next } = props;
  const { standing, slug } = session;
  if (standing === 'open' || standing === 'waiting_list') {
    const open = hasSlots(session.format) ? page.book : page.signUp;
    return (
      <a className="ds-button" href={href(bookPath(slug))} rel="nofollow">
        {standing === 'open' ? open : page.join}
      </a>
    );
  }
  if (standing === 'over') {
    return (
      <a className="ds-button is-secondary" href={href(evaluationPath(slug))} rel="nofollow">
        {page.answer}
      </a>
    );
  }
  return next === null ? (
    <a href={href(sessionsPath({ committee: session.committee.slug }))}>{page.others}</a>
  ) : (
    <a className="ds-button" href={href(sessionPath(next.slug))}>
      {page.next(formatWeekday(next.startsAt, language))}
    </a>
  );
}
