import { formatFullMoment, formatWeekdayMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { CheckField } from '~/ui/fields';
import { useField, useTicked } from '~/ui/form';
import type { Model } from '../model';
import { dayField } from '../sessions/forms';
import type { Proposal, ProposedSession } from '../sessions/propose-sessions.server';
import { hasSlots } from '../vocabulary';

/** The days on which sessions can be set up, each to be left out, with what would come of it. */
export function ProposedDays(props: {
  sessions: ProposedSession[];
  asked: Proposal;
  rules: Model;
}) {
  const { setUp } = useTexts().dialogueSetUp;
  const { id, fault } = useField({ name: 'days' });
  return (
    <fieldset className="choice-field" id={id} tabIndex={-1}>
      <legend className="ds-label">{setUp.dates}</legend>
      <p className="field-hint">{setUp.datesLead}</p>
      {fault && <p className="field-fault">{fault}</p>}
      {props.sessions.map((session) => (
        <ProposedDay key={session.day} {...props} session={session} />
      ))}
    </fieldset>
  );
}

function ProposedDay(props: { session: ProposedSession; asked: Proposal; rules: Model }) {
  const { session, asked, rules } = props;
  const { setUp, refusals } = useTexts().dialogueSetUp;
  const { forms } = useTexts();
  const language = useLanguage();
  const isTicked = useTicked();
  const { obstacle, meeting } = session;
  const when = formatFullMoment(session.startsAt, language);
  if (obstacle !== null) {
    const words: Record<string, string> = { ...forms.faults, ...refusals, there: setUp.there };
    return (
      <p>
        {when}
        <span className="field-hint">{words[obstacle]}</span>
      </p>
    );
  }
  const closes = formatWeekdayMoment(session.closesAt, language);
  const facts = [
    hasSlots(asked.format)
      ? `${setUp.slots(session.slots, asked.slotMinutes ?? rules.slotMinutes)}.`
      : null,
    meeting && setUp.atMeeting(meeting.title),
    session.isClosed ? setUp.closed(closes) : setUp.closes(closes),
    session.isClosed || session.closesOn === null ? null : setUp.closesOn[session.closesOn],
  ];
  return (
    <CheckField
      name={dayField(session.day)}
      value={meeting?.id ?? 'yes'}
      label={when}
      hint={
        <>
          {session.dayOff !== null && (
            <strong className="day-off">{setUp.daysOff[session.dayOff]} </strong>
          )}
          {facts.filter(Boolean).join(' ')}
        </>
      }
      checked={isTicked(!session.isClosed && session.dayOff !== 'holiday')}
    />
  );
}
