import { capitalised, formatClock, formatFullMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { PrintButton } from '~/ui/print-button';
import type { MeetingView } from '../meeting/read-meeting.server';
import { sessionPath, staffSessionPath } from '../paths';
import type { AccessKind } from '../vocabulary';
import { Fact } from './booked-facts';

/** When and where a session is, and how one comes there. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const { dialogue, dialogueMeeting } = useTexts();
  const { facts, ...texts } = dialogueMeeting;
  const language = useLanguage();
  const href = useHref();
  const { session, runs } = meeting;
  const { slug, startsAt, endsAt, place, remoteUrl, access, accessNote } = session;
  const isOff = session.cancelledAt !== null;
  const kinds = access.map((kind) => dialogue.access[kind as AccessKind]);
  return (
    <>
      {isOff && <p className="note">{texts.cancelled}</p>}
      {session.heldAt !== null && <p className="note">{texts.held}</p>}
      <dl className="record booked-facts">
        <Fact name={facts.when}>
          {capitalised(formatFullMoment(startsAt, language), language)}–
          {formatClock(endsAt, language)}
        </Fact>
        <Fact name={facts.place} lang="da">
          {place}
        </Fact>
        <Fact name={facts.remote}>{remoteUrl && <a href={remoteUrl}>{remoteUrl}</a>}</Fact>
        <Fact name={facts.access}>{kinds.join(', ')}</Fact>
        <Fact name={facts.access} lang="da">
          {accessNote}
        </Fact>
      </dl>
      <p className="next-steps">
        {runs && !isOff && session.heldAt === null && (
          <a href={href(`${staffSessionPath(slug)}/ret`)}>{texts.change}</a>
        )}
        <a href={href(sessionPath(slug))}>{texts.publicPage}</a>
      </p>
      <div className="print-hint next-steps">
        <PrintButton label={texts.printButton}>
          <p className="small soft">{texts.print}</p>
        </PrintButton>
      </div>
    </>
  );
}
