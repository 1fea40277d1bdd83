import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import type { MeetingView } from '../meeting/read-meeting.server';
import { longestNote } from '../notes/checking';
import { sessionPath } from '../paths';
import type { NoteOfSession } from '../notes/read-notes.server';

/** Notes of a dialogue meeting on their way to everyone: written, read by those who came, published. */
export function MeetingNotes({ meeting }: { meeting: MeetingView }) {
  const { notes: texts } = useTexts().dialogueMeeting;
  const { notes, session } = meeting;
  return (
    <Section title={texts.heading} id="noter">
      <p>{texts.lead(session.model.noteDays)}</p>
      {notes.map((note) => (
        <OneNote key={note.id} meeting={meeting} note={note} />
      ))}
      <FormDetails form="note" summary={texts.write} isOpen={notes.length === 0}>
        <PostForm name="note" fields={{ topic: texts.topic, text: texts.text }}>
          {meeting.topics.length > 0 && (
            <SelectField
              name="topic"
              label={texts.topic}
              placeholder={texts.whole}
              options={meeting.topics.map(({ id, title }) => ({
                value: id,
                label: title,
                lang: 'da',
              }))}
            />
          )}
          <TextField
            name="text"
            label={texts.text}
            hint={texts.textHint}
            multiline
            maxLength={longestNote}
          />
          <SubmitButton>{texts.submit}</SubmitButton>
        </PostForm>
      </FormDetails>
    </Section>
  );
}

function OneNote({ meeting, note }: { meeting: MeetingView; note: NoteOfSession }) {
  const { dialogue, dialogueMeeting } = useTexts();
  const { notes: texts } = dialogueMeeting;
  const language = useLanguage();
  const href = useHref();
  const { id, topic, text, state, checkUntil, publishedAt, right, wrong, checks } = note;
  const came = meeting.guests.filter((guest) => guest.state === 'attended').length;
  return (
    <section className="meeting-outcome" id={`note-${id}`}>
      <h3>
        <span lang={topic === null ? undefined : 'da'}>{topic ?? texts.whole}</span>{' '}
        <span className="tag">{dialogue.notes[state]}</span>
      </h3>
      <Paragraphs text={text} language="da" />
      {state === 'being_checked' && checkUntil !== null && (
        <p>{texts.until(formatDay(checkUntil, language))}</p>
      )}
      {state !== 'draft' && <p>{texts.counts(right, wrong, came)}</p>}
      {publishedAt !== null && (
        <>
          <p>{texts.published(formatDay(publishedAt, language))}</p>
          <p>
            <a href={href(`${sessionPath(meeting.session.slug)}#efter`)}>{texts.see}</a>
          </p>
        </>
      )}
      <Said checks={checks} />
      <NoteActs meeting={meeting} note={note} areAllRight={right === came && came > 0} />
    </section>
  );
}

function Said({ checks }: { checks: NoteOfSession['checks'] }) {
  const { notes: texts } = useTexts().dialogueMeeting;
  const said = checks.filter(({ words }) => words !== null);
  if (said.length === 0) return null;
  return (
    <details open>
      <summary>{texts.said}</summary>
      {said.map(({ bookingId, words }) => (
        <blockquote key={bookingId}>
          <Paragraphs text={words ?? ''} />
        </blockquote>
      ))}
    </details>
  );
}

function NoteActs(props: { meeting: MeetingView; note: NoteOfSession; areAllRight: boolean }) {
  const { meeting, note, areAllRight } = props;
  const { notes: texts, outcome } = useTexts().dialogueMeeting;
  const { id, state, isOpen, text, wrong } = note;
  const hidden = { seen: note.changedAt };
  const isReady = state === 'being_checked' && (!isOpen || areAllRight);
  return (
    <>
      {state === 'draft' && meeting.session.heldAt === null && <p>{texts.sendWhenHeld}</p>}
      {state === 'draft' && meeting.session.heldAt !== null && (
        <PostForm name={`send.${id}`} hidden={hidden}>
          <SubmitButton>{texts.send}</SubmitButton>
        </PostForm>
      )}
      {state === 'being_checked' && !isReady && <p className="small soft">{texts.still}</p>}
      {isReady && (
        <PostForm
          name={`offentliggoer.${id}`}
          hidden={hidden}
          fields={{ sendAnyway: outcome.sendAnyway }}
        >
          {wrong > 0 && <p className="note">{texts.wrongLeft}</p>}
          <CheckField name="sendAnyway" label={outcome.sendAnyway} />
          <SubmitButton>{texts.publish}</SubmitButton>
        </PostForm>
      )}
      <FormDetails form={`ret.${id}`} summary={texts.change}>
        <PostForm name={`ret.${id}`} hidden={hidden} fields={{ text: texts.text }}>
          {state === 'being_checked' && <p>{texts.changeLead}</p>}
          {state === 'published' && <p>{texts.changePublished}</p>}
          <TextField
            name="text"
            label={texts.text}
            hint={texts.textHint}
            multiline
            maxLength={longestNote}
            value={text}
          />
          <SubmitButton kind="secondary">{texts.changeSubmit}</SubmitButton>
        </PostForm>
      </FormDetails>
    </>
  );
}
