import { formatDay, formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { type Texts, useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { questionPath } from '../rules/showing';
import type { Own } from './own-question';

/** Where a question is, in plain words, and what happens next, with its dates. */
export function OwnQuestionNow({ question }: { question: Own }) {
  const { ownQuestion } = useTexts();
  const { now } = ownQuestion;
  const language = useLanguage();
  const href = useHref();
  const next = nextSteps(question, now, language);
  return (
    <Section title={now.heading}>
      <p>
        <strong>{ownQuestion.states[question.state]}</strong>
      </p>
      {question.state === 'refused' && question.isShown && <p>{ownQuestion.refusal.shown}</p>}
      <p className="soft">{now.received(formatMoment(question.receivedAt, language))}</p>
      {next.length > 0 && (
        <>
          <h3 className="next-heading">{now.next}</h3>
          <ul className="bullet-list">
            {next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      )}
      <p className="next-steps">
        {question.isShown && <a href={href(questionPath(question.id))}>{now.see}</a>}
        {question.meeting?.streamUrl && hasMeetingBehind(question) && (
          <a href={question.meeting.streamUrl}>{now.watch}</a>
        )}
      </p>
    </Section>
  );
}

const hasMeetingBehind = ({ state }: Own) => ['asked', 'answered', 'lapsed'].includes(state);

type Words = Texts['ownQuestion']['now'];

function nextSteps(question: Own, now: Words, language: Language): string[] {
  switch (question.state) {
    case 'received':
      return [
        question.decidedBy === null
          ? now.readSoon
          : now.read(formatDay(question.decidedBy, language)),
        ...meetingSteps(question, now, language),
      ];
    case 'clarifying':
      return [now.answerUs, ...meetingSteps(question, now, language)];
    case 'accepted':
      return meetingSteps(question, now, language);
    case 'with_administration':
      return [now.administration];
    case 'asked':
      return [now.written];
    case 'answered':
      return [now.done];
    case 'refused':
      return question.isResubmittable ? [now.mend] : [];
    case 'forwarded':
      return question.forwardedTo === null ? [] : [now.forwarded(question.forwardedTo)];
    case 'lapsed':
    case 'withdrawn':
      return [now.nothing];
  }
}

function meetingSteps(question: Own, now: Words, language: Language): string[] {
  const { meeting, missed } = question;
  const late =
    missed === null
      ? []
      : [
          now.late(
            formatDay(missed.meetingStartsAt, language),
            formatMoment(missed.closesAt, language),
          ),
        ];
  if (meeting === null) return [...late, now.noMeeting];
  return [
    ...late,
    now.meeting(formatMoment(meeting.startsAt, language)),
    ...(meeting.place === null ? [] : [now.place(meeting.place)]),
    ...deadlineSteps(question, now, language),
    now.presence[question.presence],
  ];
}

/** The deadline that it was judged by – of the meeting that it comes to, or of one before it or as it was. */
function deadlineSteps(question: Own, now: Words, language: Language): string[] {
  const { state, meeting, deadlineAt, isDeadlineOver } = question;
  if (state !== 'received' || deadlineAt === null) return [];
  const moment = formatMoment(deadlineAt, language);
  const isOfMeeting = meeting !== null && Date.parse(meeting.closesAt) === Date.parse(deadlineAt);
  if (!isOfMeeting) return [now.judgedBy(moment)];
  return [isDeadlineOver ? now.deadlineOver(moment) : now.deadline(moment)];
}
