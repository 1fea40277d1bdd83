import { useActionData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { localTimeOf } from '~/domains/municipalities/local-time';
import { formatFullDay, formatWeekdayMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import type { MeetingToChange } from '../meetings/meeting-to-change.server';

/** What staff can do to one meeting; each form says beforehand who will be told. */

export function MoveMeetingForm({ meeting }: { meeting: MeetingToChange }) {
  const { change } = useTexts().questionMeetings;
  const language = useLanguage();
  const [date, from] = localOf(meeting.startsAt);
  const to = meeting.endsAt === null ? '' : localOf(meeting.endsAt)[1];
  const closes = formatWeekdayMoment(meeting.closesAt, language);
  const { date: dateLabel, from: fromLabel, to: toLabel, place, stream } = change;
  return (
    <>
      <p className="intro">{change.moveLead(meeting.questions)}</p>
      <p>{meeting.isOpen ? change.deadlineOpen(closes) : change.deadlineClosed(closes)}</p>
      <PostForm
        name="move"
        hidden={{ do: 'move' }}
        fields={{ date: dateLabel, from: fromLabel, to: toLabel, place, stream }}
      >
        <TextField name="date" type="date" label={dateLabel} value={date} width="code" />
        <TextField name="from" type="time" label={fromLabel} value={from} width="short" />
        <TextField name="to" type="time" label={toLabel} value={to} width="short" optional />
        <TextField name="place" label={place} value={meeting.place} maxLength={200} optional />
        <TextField
          name="stream"
          label={stream}
          value={meeting.streamUrl}
          inputMode="url"
          optional
        />
        <SubmitButton>{change.moveButton}</SubmitButton>
      </PostForm>
    </>
  );
}

export function QuestionTimeForm({ meeting }: { meeting: MeetingToChange }) {
  const { change, pauses } = useTexts().questionMeetings;
  const { totalMinutes: minutesLabel, marked, agenda, minutes } = change;
  const { pause } = meeting;
  const isByRules = pause !== null && pause !== 'decided' && pause !== 'budget';
  const marks = ['none', 'decided', 'budget'] as const;
  const offered = marks.filter((mark) => mark !== 'budget' || meeting.pausesForBudget);
  return (
    <PostForm
      name="time"
      hidden={{ do: 'time' }}
      fields={{ totalMinutes: minutesLabel, marked, agenda, minutes }}
    >
      {isByRules && (
        <p>
          {change.byRules} {pauses[pause]}
        </p>
      )}
      <TextField
        name="totalMinutes"
        label={minutesLabel}
        value={String(meeting.totalMinutes)}
        inputMode="numeric"
        width="short"
      />
      <ChoiceField
        name="marked"
        label={marked}
        hint={change.markedHint}
        value={pause === 'decided' || pause === 'budget' ? pause : 'none'}
        options={offered.map((mark) => ({
          value: mark,
          label: change.markedAs[mark],
          hint: mark === 'budget' ? change.budgetHint : undefined,
        }))}
      />
      <TextField name="agenda" label={agenda} value={meeting.agendaUrl} inputMode="url" optional />
      <TextField
        name="minutes"
        label={minutes}
        value={meeting.minutesUrl}
        inputMode="url"
        optional
      />
      <SubmitButton kind="secondary">{change.timeButton}</SubmitButton>
    </PostForm>
  );
}

/** Behind a line of its own, so that nobody cancels a meeting by a slip of the finger. */
export function CancelMeetingForm({ meeting }: { meeting: MeetingToChange }) {
  const { change } = useTexts().questionMeetings;
  const language = useLanguage();
  const answered = useActionData<{ given?: { form?: string } }>();
  const { questions, goesTo } = meeting;
  return (
    <details open={answered?.given?.form === 'cancel'}>
      <summary>{change.cancel}</summary>
      <PostForm name="cancel" hidden={{ do: 'cancel' }}>
        <p>{questions === 0 ? change.cancelNobody : change.cancelTold(questions)}</p>
        {goesTo.length > 0 && (
          <ul className="bullet-list">
            {goesTo.map(({ meetingStartsAt: at, questions: of }) => (
              <li key={at}>
                {at === null
                  ? change.goesNowhere(of)
                  : change.goesTo(of, formatFullDay(at, language))}
              </li>
            ))}
          </ul>
        )}
        <p>{change.cancelFinal}</p>
        <SubmitButton kind="danger">{change.cancelButton}</SubmitButton>
      </PostForm>
    </details>
  );
}

/** Day and time as the clocks of Denmark show them. PostgreSQL gives instants with an offset and a blank. */
function localOf(at: string): [date: string, time: string] {
  const instant = Temporal.Instant.fromEpochMilliseconds(Date.parse(at));
  const [date = '', time = ''] = localTimeOf(instant).split('T');
  return [date, time];
}
