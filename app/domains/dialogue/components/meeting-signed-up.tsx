import { useTexts } from '~/i18n/texts';
import { CheckField, SubmitButton } from '~/ui/fields';
import { PostForm, useField } from '~/ui/form';
import { Section } from '~/ui/page';
import type { Guest, MeetingView } from '../meeting/read-meeting.server';
import { BookedWho, useGuestName } from './booked-facts';
import { MeetingMark } from './meeting-mark';

/** Who has signed up for a dialogue meeting, table by table, and a list to tick off many at the door. */
export function MeetingSignedUp({ meeting }: { meeting: MeetingView }) {
  const { attendance } = useTexts().dialogueMeeting;
  const { guests, topics, runs, whyNotLive } = meeting;
  const came = guests.filter(({ state }) => state === 'attended').length;
  const isRun = runs && whyNotLive === null;
  const waiting = guests.filter(({ state }) => state === 'confirmed');
  const marked = guests.filter(({ state }) => state === 'attended' || state === 'absent');
  const tables = [...topics, null];
  return (
    <>
      <Section title={attendance.heading} id="fremmoede">
        <div className="stack">
          {guests.length === 0 && <p>{attendance.nobody}</p>}
          {guests.length > 0 && <p>{attendance.counts(came, guests.length)}</p>}
          {isRun && waiting.length > 0 && <p>{attendance.lead}</p>}
          {tables.map((table) => {
            const here = guests.filter(({ topicId }) => topicId === (table?.id ?? null));
            if (here.length === 0) return null;
            return (
              <div key={table?.id ?? ''}>
                {topics.length > 0 && (
                  <h3 lang={table ? 'da' : undefined}>
                    {table
                      ? [table.tableName, table.title].filter(Boolean).join(': ')
                      : attendance.noTable}
                  </h3>
                )}
                <ul className="signed-up">
                  {here.map((guest) => (
                    <GuestRow key={guest.id} guest={guest} />
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </Section>
      {isRun && waiting.length > 0 && <CheckInMany guests={waiting} />}
      {isRun && marked.length > 0 && (
        <Section title={attendance.marked} id="maerket">
          <ul className="live-done">
            {marked.map((guest) => (
              <li key={guest.id}>
                <Name guest={guest} />
                <MeetingMark guest={guest} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function GuestRow({ guest }: { guest: Guest }) {
  const { attendance } = useTexts().dialogueMeeting;
  const { state, needs, needsNote, isRemote, topic, language } = guest;
  return (
    <li>
      <p>
        <Name guest={guest} />{' '}
        {state === 'attended' && <span className="tag">{attendance.isHere}</span>}
        {state === 'absent' && <span className="tag">{attendance.isAbsent}</span>}
      </p>
      {topic !== null && <p lang={language}>{topic}</p>}
      {(needs.length > 0 || needsNote !== null || isRemote) && <BookedWho booking={guest} />}
    </li>
  );
}

function Name({ guest }: { guest: Guest }) {
  const { attendance } = useTexts().dialogueMeeting;
  const nameOf = useGuestName();
  return <strong>{attendance.persons(nameOf(guest), guest.partySize)}</strong>;
}

/** Boxes for all at the door, and one button. */
function CheckInMany({ guests }: { guests: Guest[] }) {
  const { attendance } = useTexts().dialogueMeeting;
  return (
    <PostForm name="mange" fields={{ bookings: attendance.manyLabel }}>
      <ManyBoxes guests={guests} />
      <SubmitButton>{attendance.many}</SubmitButton>
    </PostForm>
  );
}

function ManyBoxes({ guests }: { guests: Guest[] }) {
  const { attendance } = useTexts().dialogueMeeting;
  const nameOf = useGuestName();
  const { id, fault } = useField({ name: 'bookings' });
  return (
    <fieldset className="choice-field" id={id} tabIndex={-1}>
      <legend className="ds-label">{attendance.manyLabel}</legend>
      {fault && <p className="field-fault">{fault}</p>}
      {guests.map((guest) => (
        <CheckField
          key={guest.id}
          name={`booking-${guest.id}`}
          label={attendance.persons(nameOf(guest), guest.partySize)}
        />
      ))}
    </fieldset>
  );
}
