import { useActionData } from '@remix-run/react';
import { Temporal } from 'temporal-polyfill';
import { localTimeOf } from '~/domains/municipalities/local-time';
import { formatFullDay, formatWeekdayMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
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
      <AsItIsNow form="move" meeting={meeting} />
      <PostForm
        name="move"
        hidden={{ do: 'move', seen: meeting.seen }}
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
  const { pause, isBudget, pausesForBudget } = meeting;
  const isByRules = pause !== null && pause !== 'decided' && pause !== 'budget';
  const marks = ['none', 'decided', 'budget'] as const;
  const offered = marks.filter((mark) => mark !== 'budget' || pausesForBudget || isBudget);
  return (
    <>
      <AsItIsNow form="time" meeting={meeting} />
      <PostForm
        name="time"
        hidden={{ do: 'time', seen: meeting.seen }}
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
          value={markOf(meeting)}
          options={offered.map((mark) => ({
            value: mark,
            label: change.markedAs[mark],
            hint: mark === 'budget' && pausesForBudget ? change.budgetHint : undefined,
          }))}
        />
        <TextField
          name="agenda"
          label={agenda}
          value={meeting.agendaUrl}
          inputMode="url"
          optional
        />
        <TextField
          name="minutes"
          label={minutes}
          value={meeting.minutesUrl}
          inputMode="url"
          optional
        />
        <SubmitButton kind="secondary">{change.timeButton}</SubmitButton>
      </PostForm>
    </>
  );
}

function markOf({ pause, isBudget }: MeetingToChange): 'none' | 'decided' | 'budget' {
  if (pause === 'decided') return pause;
  return isBudget ? 'budget' : 'none';
}

/** Where a form was not taken because of somebody else's: how the meeting is by now. What was written stands in its fields. */
function AsItIsNow(props: { form: 'move' | 'time'; meeting: MeetingToChange }) {
  const { change } = useTexts().questionMeetings;
  const language = useLanguage();
  const answered = useActionData<{
    faults?: Record<string, string>;
    given?: { form?: string };
  }>();
  const { form, meeting } = props;
  if (answered?.faults?.seen !== 'meeting_changed' || answered.given?.form !== form) return null;
  const { startsAt, endsAt, place, streamUrl, totalMinutes, agendaUrl, minutesUrl } = meeting;
  const facts: [string, string | null][] =
    form === 'move'
      ? [
          [change.date, formatFullDay(startsAt, language)],
          [change.from, localOf(startsAt)[1]],
          [change.to, endsAt && localOf(endsAt)[1]],
          [change.place, place],
          [change.stream, streamUrl],
        ]
      : [
          [change.totalMinutes, String(totalMinutes)],
          [change.marked, change.markedAs[markOf(meeting)]],
          [change.agenda, agendaUrl],
          [change.minutes, minutesUrl],
        ];
  return (
    <Attention className="fault-summary" role="alert">
      <h3>{change.asItIsNow}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? change.nothing}</dd>
          </div>
        ))}
      </dl>
    </Attention>
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
