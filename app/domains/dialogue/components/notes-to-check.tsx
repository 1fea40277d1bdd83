import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { longestCheck } from '../notes/checking';
import type { readNotesToCheck } from '../notes/read-notes.server';

type Note = Awaited<ReturnType<typeof readNotesToCheck>>['notes'][number];

/** Notes for those who were there, who say whether they are right. */
export function NotesToCheck({ notes }: { notes: Note[] }) {
  const { dialogueMeeting } = useTexts();
  const { check, notes: texts } = dialogueMeeting;
  const language = useLanguage();
  if (notes.length === 0) return <p className="intro">{check.none}</p>;
  return notes.map((note) => (
    <Section key={note.id} title={note.topic ?? texts.whole} id={`note-${note.id}`}>
      <Paragraphs text={note.text} language="da" />
      {note.own && <p className="note">{check.said[note.own.verdict]}</p>}
      {note.state === 'published' && <p>{check.published}</p>}
      {note.state === 'being_checked' &&
        (note.isOpen && note.checkUntil !== null ? (
          <>
            <p>{check.until(formatDay(note.checkUntil, language))}</p>
            <PostForm
              name={`svar.${note.id}`}
              hidden={{ seen: note.changedAt }}
              fields={{ verdict: check.question, words: check.words }}
            >
              <ChoiceField
                name="verdict"
                label={check.question}
                value={note.own?.verdict}
                options={[
                  { value: 'right', label: check.right },
                  { value: 'wrong', label: check.wrong },
                ]}
              />
              <TextField
                name="words"
                label={check.words}
                hint={check.wordsHint}
                optional
                multiline
                maxLength={longestCheck}
                value={note.own?.words}
              />
              <SubmitButton>{check.submit}</SubmitButton>
            </PostForm>
          </>
        ) : (
          <p>{check.over}</p>
        ))}
    </Section>
  ));
}
