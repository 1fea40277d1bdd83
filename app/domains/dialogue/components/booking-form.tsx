import { useActionData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatFullMoment } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { CountedText } from '~/ui/counted-text';
import { CheckField, ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm, useDraft } from '~/ui/form';
import { Section } from '~/ui/page';
import { isWrittenIn, longestLine, longestTopic, longestViewpoint } from '../booking/forms';
import { hasSlots } from '../vocabulary';
import { BookingDoor } from './booking-door';
import type { ToBook } from './booking-facts';
import { WhoFields } from './booking-who';

type Answered = { given?: Record<string, string>; faults?: Record<string, string> };

/**
 * The one form of a booking: first its time, then what is said. Whatever button is pressed sends all of it, so nothing
 * that was written is lost.
 * @param props.about what it hangs together with
 * @param props.file the field for a file
 */
export function BookingForm(props: {
  toBook: ToBook;
  formKey: string;
  about: ReactNode;
  file: ReactNode;
}) {
  const { toBook } = props;
  const { door, session, rules } = toBook;
  const { form } = useTexts().dialogueBooking;
  const answered = useActionData<Answered>();
  const draft = useDraft();
  const isSlotted = hasSlots(session.format);
  // Before a time is chosen there is nothing to fill in, unless something was written already.
  const isWritten = isWrittenIn({ ...draft, ...answered?.given });
  const isWhole = door !== 'choose' || isWritten;
  const own = toBook.slots.find(({ state }) => state.is === 'own');
  return (
    <PostForm
      name="book"
      files
      fields={{
        tid: form.time,
        topic: form.topic,
        viewpoint: isSlotted ? form.viewpoint : form.viewpointOptional,
        agendaItem: form.agendaItem,
        partySize: form.partySize,
        companions: form.companions,
        needsNote: form.needsNote,
        place: form.place,
        file: form.file,
      }}
      hidden={{
        formKey: props.formKey,
        slotId: own?.id ?? null,
        join: door === 'wait' ? 'waiting_list' : null,
      }}
    >
      {/* The first button of a form is what Enter in a field presses; the others do something to the time first. */}
      {isWhole && (
        <button
          className="visually-hidden"
          type="submit"
          name="do"
          value="enter"
          tabIndex={-1}
          aria-hidden
        />
      )}
      <BookingDoor
        toBook={toBook}
        isWritten={isWritten}
        isTold={answered?.faults?.tid !== undefined}
      />
      {isWhole && (
        <>
          <Matter toBook={toBook} isSlotted={isSlotted} />
          {props.about}
          <Section title={form.who} heading="h3">
            <WhoFields mostPersons={rules.mostPersons} hasRemote={session.hasRemote} />
          </Section>
          {isSlotted && <Materials until={session.materialsBy}>{props.file}</Materials>}
          {isSlotted && rules.publishes === 'outcome' && (
            <Section title={form.after} heading="h3">
              <CheckField name="isPublishable" label={form.publish} hint={form.publishHint} />
            </Section>
          )}
          {door !== 'wait' && answered?.faults?.partySize !== undefined && <JoinInstead />}
          <Send toBook={toBook} isSlotted={isSlotted} />
        </>
      )}
    </PostForm>
  );
}

function Matter({ toBook, isSlotted }: { toBook: ToBook; isSlotted: boolean }) {
  const { form, steps } = useTexts().dialogueBooking;
  const answered = useActionData<Answered>();
  const draft = useDraft();
  const isNeeded = toBook.rules.scope === 'agenda_items';
  const viewpoint = answered?.given?.viewpoint ?? draft?.viewpoint;
  if (!isSlotted) {
    return (
      <Section title={form.matter} heading="h3">
        <TopicChoice topics={toBook.topics} />
        <CountedText
          name="viewpoint"
          label={form.viewpointOptional}
          optional
          value={viewpoint}
          most={longestViewpoint}
        />
      </Section>
    );
  }
  return (
    <Section title={toBook.door === 'held' ? steps.words : form.matter} id="sag">
      <p className="soft">{form.private}</p>
      <TextField
        name="topic"
        label={form.topic}
        hint={form.topicHint}
        maxLength={longestTopic}
        autoComplete="off"
      />
      <CountedText
        name="viewpoint"
        label={form.viewpoint}
        hint={form.viewpointHint}
        value={viewpoint}
        most={longestViewpoint}
      />
      <TextField
        name="agendaItem"
        label={form.agendaItem}
        hint={isNeeded ? form.agendaItemNeeded : form.agendaItemHint}
        optional={!isNeeded}
        maxLength={longestLine}
        autoComplete="off"
      />
    </Section>
  );
}

function TopicChoice({ topics }: Pick<ToBook, 'topics'>) {
  const { form } = useTexts().dialogueBooking;
  if (topics.length === 0) return null;
  return (
    <ChoiceField
      name="topicId"
      label={form.topicChoice}
      value=""
      options={[
        ...topics.map(({ id, title, tableName, host }) => ({
          value: id,
          label: title,
          hint: tableName === null ? (host ?? undefined) : form.table(tableName, host),
        })),
        { value: '', label: form.anyTopic },
      ]}
    />
  );
}

function Materials(props: { until: string; children: ReactNode }) {
  const { form } = useTexts().dialogueBooking;
  const language = useLanguage();
  return (
    <Section title={form.materials} heading="h3">
      <p className="soft">{form.materialsHint(formatFullMoment(props.until, language))}</p>
      {props.children}
    </Section>
  );
}

/** Offered where there was no room for as many as come. */
function JoinInstead() {
  const { wait } = useTexts().dialogueBooking;
  return <CheckField name="join" value="waiting_list" label={wait.join} />;
}

function Send({ toBook, isSlotted }: { toBook: ToBook; isSlotted: boolean }) {
  const { form, wait } = useTexts().dialogueBooking;
  const { door, rules } = toBook;
  const isWaiting = door === 'wait';
  const next = isSlotted ? form.nextOf[rules.decides] : form.nextSignUp;
  const submit = isSlotted
    ? form.submit[rules.decides === 'nobody' ? 'book' : 'request']
    : form.submit.signUp;
  return (
    <>
      <div className="next-meeting">
        <h3>{form.next}</h3>
        <p>{isWaiting ? wait.how(rules.acceptHours) : next}</p>
        {isSlotted && <p className="small soft">{form.closedMeeting}</p>}
      </div>
      {/* Until a time is chosen there is nothing to send it for. */}
      {door !== 'choose' && <SubmitButton>{isWaiting ? form.submit.wait : submit}</SubmitButton>}
    </>
  );
}
