import { formatWeekday, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ListedSession } from '../finding/list-sessions.server';
import { sessionPath } from '../paths';

/** In a line for whoever came for something else: where one can meet a committee next. */
export function DialogueAhead({
  session,
}: {
  session: Pick<ListedSession, 'slug' | 'committee' | 'startsAt' | 'closesAt'>;
}) {
  const language = useLanguage();
  const href = useHref();
  const { ahead } = useTexts().dialogueFinding;
  return (
    <p className="next-meeting">
      <a href={href(sessionPath(session.slug))}>
        {ahead.open(
          session.committee.name,
          formatWeekday(session.startsAt, language),
          formatWeekdayMoment(session.closesAt, language),
        )}
      </a>
      <a href={href('/dialog')}>{ahead.link}</a>
    </p>
  );
}
