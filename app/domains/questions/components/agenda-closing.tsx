import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import type { Agenda } from '../agenda/read-agenda.server';
import { staffQuestionPath } from '../rules/showing';
import type { SeenAgenda } from './agenda-item';

/** Where an agenda is on its way to the meeting, in one sentence. */
export function AgendaStatus({ agenda }: { agenda: Agenda }) {
  const { status } = useTexts().questionAgenda.staff;
  const language = useLanguage();
  const { pause, cancelledAt, frozenAt, publishedAt, endedAt, closesAt } = agenda.time;
  const at = (instant: string) => formatMoment(instant, language);
  if (pause !== null || cancelledAt !== null) return <>{status.none}</>;
  if (endedAt !== null) return <>{status.ended(at(endedAt))}</>;
  if (publishedAt !== null) return <>{status.published(at(publishedAt))}</>;
  if (frozenAt !== null) return <>{status.frozen}</>;
  return <>{agenda.isClosed ? status.closed(at(closesAt)) : status.open(at(closesAt))}</>;
}

/** Questions of the meeting that nobody has decided on yet. */
export function UndecidedQuestions({ agenda }: { agenda: Agenda }) {
  const { undecided } = useTexts().questionAgenda.staff;
  const href = useHref();
  const { undecided: waiting, time } = agenda;
  if (waiting.length === 0 || time.endedAt !== null) return null;
  return (
    <Section title={undecided.heading} id="uafgjort">
      <p>{undecided.text(waiting.length)}</p>
      <ul className="bullet-list">
        {waiting.map(({ id, topic, state }) => (
          <li key={id}>
            <a href={href(staffQuestionPath(id))}>{topic}</a>{' '}
            <span className="small soft">
              ({undecided.states[state === 'clarifying' ? 'clarifying' : 'received']})
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The next step of an agenda: it is made final, opened again, or published. */
export function AgendaClosing({ agenda, seen }: { agenda: Agenda; seen: SeenAgenda }) {
  const { finish } = useTexts().questionAgenda.staff;
  const { time, questions } = agenda;
  if (time.pause !== null || time.cancelledAt !== null || time.publishedAt !== null) return null;
  return (
    <Section title={time.frozenAt === null ? finish.heading : finish.publishHeading} id="faerdig">
      {time.frozenAt === null ? (
        <Finishing agenda={agenda} seen={seen} />
      ) : (
        <>
          <p>{agenda.hasBegun ? finish.publishLateHint : finish.publishHint(questions.length)}</p>
          <PostForm name="offentliggoer">
            <SubmitButton>{agenda.hasBegun ? finish.publishLate : finish.publish}</SubmitButton>
          </PostForm>
          <p>{finish.reopenHint}</p>
          <PostForm name="genaabn">
            <SubmitButton kind="secondary">{finish.reopen}</SubmitButton>
          </PostForm>
        </>
      )}
    </Section>
  );
}

function Finishing({ agenda, seen }: { agenda: Agenda; seen: SeenAgenda }) {
  const { finish } = useTexts().questionAgenda.staff;
  const language = useLanguage();
  const { time, rules, questions, undecided, isClosed } = agenda;
  const over = questions.filter(({ slot }) => slot.isOver).length;
  if (!isClosed) return <p>{finish.notYet(formatMoment(time.closesAt, language))}</p>;
  const confirm = finish.confirm(undecided.length);
  return (
    <>
      <p>{finish.text}</p>
      {over > 0 && <p className="note">{finish.over[rules.overflow](over)}</p>}
      <PostForm name="faerdig" hidden={seen} fields={{ confirmed: confirm }}>
        {undecided.length > 0 && <CheckField name="confirmed" label={confirm} />}
        <SubmitButton>{finish.button}</SubmitButton>
      </PostForm>
    </>
  );
}
