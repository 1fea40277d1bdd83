import { useTexts } from '~/i18n/texts';
import { Attention } from '~/ui/attention';
import { changesSince } from '../agenda/changes';
import type { AgendaQuestion } from '../agenda/read-agenda.server';

/** What somebody else has changed since the page was opened from which a form was sent and not taken. */
export function AgendaChanged(props: { shown: string; questions: AgendaQuestion[] }) {
  const { changed } = useTexts().questionAgenda.staff;
  const { changes, gone } = changesSince(props.shown, props.questions);
  return (
    <Attention className="fault-summary" role="alert">
      <h2>{changed.heading}</h2>
      <p>{changed.text}</p>
      <ul className="bullet-list">
        {changes.map((one) => (
          <li key={`${one.kind} ${one.topic} ${one.now}`}>
            {one.kind === 'added'
              ? changed.added(one.topic, one.now)
              : changed[one.kind](one.topic, one.was, one.now)}
          </li>
        ))}
        {gone > 0 && <li>{changed.gone(gone)}</li>}
        {changes.length === 0 && gone === 0 && <li>{changed.other}</li>}
      </ul>
    </Attention>
  );
}
