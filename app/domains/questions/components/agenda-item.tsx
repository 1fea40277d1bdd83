import { useActionData } from '@remix-run/react';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { AgendaQuestion } from '../agenda/read-agenda.server';
import { longestAnsweredBy } from '../agenda/slots';
import { staffQuestionPath } from '../rules/showing';
import type { RuleSet } from '../rule-set';
import { CalledUp } from './called-up';
import { OutcomeTag } from './outcome-tag';

/** What every form of an agenda sends along, so that nobody overwrites what they have not seen. */
export type SeenAgenda = { seen: string; shown: string };

/** One question of the agenda: what it is, how long it takes, who answers, and how it is moved. */
export function AgendaItem(props: {
  question: AgendaQuestion;
  total: number;
  overflow: RuleSet['overflow'];
  usualMinutes: number;
  seen: SeenAgenda;
  mayOrder: boolean;
  mayAnswer: boolean;
  /** Whether its time or who answers was changed just now. */
  isSaved: boolean;
  /** Which button brought it here just now, to be pressed again; null: none. */
  movedBy: 'up' | 'down' | null;
}) {
  const { question, mayOrder, mayAnswer } = props;
  const { slot, topic } = question;
  const { questionAgenda: texts, said } = useTexts();
  return (
    <>
      <div className="agenda-what">
        <h3>
          <span className="agenda-number">{slot.number}</span>{' '}
          <span lang={question.language}>{topic}</span>
        </h3>
        {props.isSaved && (
          <p className="said" role="status">
            {said.dagsorden_gemt}
          </p>
        )}
        <Facts {...props} />
        {slot.isOver && question.outcome === null && mayOrder && (
          <p className="note">
            <strong>{texts.staff.noRoom}.</strong> {texts.staff.noRoomHint[props.overflow]}
          </p>
        )}
        {mayAnswer && <SlotForm {...props} />}
      </div>
      {mayOrder && <MoveForm {...props} />}
    </>
  );
}

function Facts({ question }: { question: AgendaQuestion }) {
  const { staff, list, minutes } = useTexts().questionAgenda;
  const language = useLanguage();
  const href = useHref();
  const { slot, answeredBy, shownName, needs } = question;
  return (
    <>
      <p>
        <strong>{minutes(slot.minutes)}</strong> ({staff.fromTo(slot.from, slot.to)}).{' '}
        {answeredBy === null ? list.answeredByNobodyYet : `${list.answeredBy(answeredBy)}.`}{' '}
        <OutcomeTag {...question} />
      </p>
      <p className="small">
        <CalledUp {...question} />
      </p>
      <p className="small soft">
        {shownName === null ? list.nameless : list.askedBy(shownName)}.{' '}
        {staff.received(formatMoment(question.receivedAt, language))}.
        {!question.isShown && ` ${staff.notForAll}.`}
      </p>
      {needs !== null && <p className="small">{staff.needs(needs)}</p>}
      <p className="small">
        <a href={href(staffQuestionPath(question.id))}>{staff.seeQuestion}</a>
      </p>
    </>
  );
}

/** Up and down, each as large as a finger. The one that was pressed has the focus when the page comes again. */
function MoveForm(props: {
  question: AgendaQuestion;
  total: number;
  seen: SeenAgenda;
  movedBy: 'up' | 'down' | null;
}) {
  const { staff } = useTexts().questionAgenda;
  const { id, topic, slot } = props.question;
  const [isFirst, isLast] = [slot.number === 1, slot.number === props.total];
  const focused = props.movedBy && (isFirst ? 'down' : isLast ? 'up' : props.movedBy);
  const button = (by: 'up' | 'down', text: string, label: string, isOut: boolean) => (
    <button
      type="submit"
      className="ds-button is-secondary agenda-move"
      name="by"
      value={by}
      aria-label={label}
      disabled={isOut}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever has moved a question moves it on
      autoFocus={focused === by}
    >
      {text}
    </button>
  );
  return (
    <PostForm name={`flyt.${id}`} hidden={props.seen} className="agenda-moves">
      {button('up', staff.up, staff.upLabel(topic), isFirst)}
      {button('down', staff.down, staff.downLabel(topic), isLast)}
    </PostForm>
  );
}

function SlotForm(props: {
  question: AgendaQuestion;
  usualMinutes: number;
  seen: SeenAgenda;
  mayOrder: boolean;
}) {
  const { staff } = useTexts().questionAgenda;
  const { id, minutes, answeredBy } = props.question;
  const answered = useActionData<{ given?: Record<string, string> }>();
  // What is wrong with it must not be folded away.
  const isAnswered = answered?.given?.form === `plads.${id}`;
  return (
    <details className="agenda-slot" open={isAnswered}>
      <summary>{staff.slot}</summary>
      <PostForm
        name={`plads.${id}`}
        hidden={{
          ...props.seen,
          ...(!props.mayOrder && { minutes: minutes === null ? '' : String(minutes) }),
        }}
        fields={{ minutes: staff.slotMinutes, answeredBy: staff.slotAnsweredBy }}
      >
        {props.mayOrder && (
          <TextField
            name="minutes"
            label={staff.slotMinutes}
            hint={staff.slotMinutesHint(props.usualMinutes)}
            inputMode="numeric"
            width="short"
            value={minutes === null ? '' : String(minutes)}
          />
        )}
        <TextField
          name="answeredBy"
          label={staff.slotAnsweredBy}
          hint={staff.slotAnsweredByHint}
          value={answeredBy}
          maxLength={longestAnsweredBy}
        />
        <SubmitButton>{staff.save}</SubmitButton>
      </PostForm>
    </details>
  );
}
