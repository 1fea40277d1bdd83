import { formatDay, formatMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { AnswerWork } from '../answering/read-answer-work.server';
import { longestText } from '../rules/showing';
import { AnswerWords } from './answer-view';

/** What staff tell each other about the answer. No citizen reads it. */
export function AnswerNotes({ notes }: Pick<AnswerWork, 'notes'>) {
  const { work } = useTexts().questionAnswers;
  const language = useLanguage();
  const texts = work.notes;
  return (
    <Section title={texts.heading} id="noter">
      <p>{texts.lead}</p>
      {notes.length === 0 ? (
        <p className="soft">{texts.none}</p>
      ) : (
        <ul className="link-list">
          {notes.map((note) => (
            <li key={note.id}>
              <p className="small soft">
                {note.by ?? work.someone}, {formatMoment(note.at, language)}
              </p>
              {note.text === '' ? (
                <p className="soft">{texts.erased}</p>
              ) : (
                <p className="entry-note">{note.text}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <PostForm name="svar-note" fields={{ note: texts.note }}>
        <TextField name="note" label={texts.note} multiline maxLength={longestText} />
        <SubmitButton kind="secondary">{texts.submit}</SubmitButton>
      </PostForm>
    </Section>
  );
}

/** What a published answer and its promises said before they were corrected, for staff. */
export function FormerAnswers(props: Pick<AnswerWork, 'former' | 'formerPromises'>) {
  const { former: rows, formerPromises } = props;
  const { former } = useTexts().questionAnswers.work;
  const language = useLanguage();
  if (rows.length + formerPromises.length === 0) return null;
  return (
    <Section title={former.heading}>
      <p>{former.lead}</p>
      {rows.map((row) => (
        <details key={row.id}>
          <summary>{former.until(formatDay(row.until, language))}</summary>
          <AnswerWords {...row} />
        </details>
      ))}
      {formerPromises.map((row) => (
        <details key={row.id}>
          <summary>{former.until(formatDay(row.until, language))}</summary>
          <p>{former.promise(row.promise, row.unit, formatDay(row.dueOn, language))}</p>
          {row.outcome !== null && <Paragraphs text={row.outcome} language="da" />}
        </details>
      ))}
    </Section>
  );
}
