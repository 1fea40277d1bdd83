import type { ReactNode } from 'react';
import { formatClock } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { readClock } from '~/platform/clock';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { TurnClock } from '~/ui/turn-clock';
import type { Guest, MeetingView } from '../meeting/read-meeting.server';
import { staffBookingPath } from '../paths';
import { BookedWhat, BookedWho, Fact, useGuestName } from './booked-facts';
import { MeetingMark } from './meeting-mark';

type Shown = {
  meeting: MeetingView;
  /** UN goals of a deputation. */
  sdgs: (goals: number[]) => ReactNode;
  /** What somebody handed in. */
  materials: (files: Guest['files']) => ReactNode;
};

/** The programme in the order of time: who comes, about what, and what they need; with the clock of whose time it is. */
export function MeetingProgramme({ meeting, ...shown }: Shown) {
  const { programme } = useTexts().dialogueMeeting;
  const { slots, guests } = meeting;
  const placed = new Set(slots.map(({ claimId }) => claimId));
  const unplaced = guests.filter(({ claimId }) => !placed.has(claimId));
  return (
    <Section title={programme.heading} id="program">
      <p className="print-hidden">{programme.lead}</p>
      <ol className="programme">
        {slots.map((slot, at) => {
          const guest = guests.find(({ claimId }) => claimId !== null && claimId === slot.claimId);
          return (
            <li key={slot.id} id={`tid-${slot.id}`}>
              <SlotHead slot={slot} number={at + 1} total={slots.length} />
              {guest ? (
                <SlotOf meeting={meeting} slot={slot} guest={guest} {...shown} />
              ) : (
                <p className="soft">{slot.claimId === null ? programme.free : programme.held}</p>
              )}
            </li>
          );
        })}
        {unplaced.map((guest) => (
          <li key={guest.id}>
            <p className="page-kicker">{programme.unplaced}</p>
            <GuestFacts guest={guest} {...shown} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function SlotHead(props: { slot: MeetingView['slots'][number]; number: number; total: number }) {
  const { programme } = useTexts().dialogueMeeting;
  const language = useLanguage();
  const { startsAt, endsAt } = props.slot;
  return (
    <p className="programme-time">
      <time dateTime={startsAt}>{formatClock(startsAt, language)}</time>–
      <time dateTime={endsAt}>{formatClock(endsAt, language)}</time>{' '}
      <span className="small soft">{programme.number(props.number, props.total)}</span>
    </p>
  );
}

function SlotOf(props: Shown & { slot: MeetingView['slots'][number]; guest: Guest }) {
  const { meeting, slot, guest, ...shown } = props;
  const { clock } = useTexts().dialogueMeeting;
  const { current, runs, whyNotLive, now } = meeting;
  // Whoever was received is yet to speak.
  const isHere = guest.state === 'confirmed' || guest.state === 'attended';
  const isCurrent = current?.slotId === slot.id && isHere;
  const isRun = runs && whyNotLive === null;
  return (
    <div className={isCurrent ? 'live-now' : undefined}>
      <GuestFacts guest={guest} {...shown} />
      {isCurrent && (
        <>
          <p className="page-kicker">{clock.now}</p>
          <TurnClock
            since={current.since}
            endsAt={current.endsAt}
            serverNow={now}
            readClock={readClock}
            words={clock}
          />
        </>
      )}
      {isRun && (
        <div className="live-buttons">
          {isHere && (
            <PostForm
              name={`ur.${slot.id}`}
              hidden={{ seen: slot.begunAt }}
              className="live-button"
            >
              <SubmitButton kind={isCurrent ? 'secondary' : undefined}>
                {slot.begunAt === null ? clock.begin : clock.again}
              </SubmitButton>
            </PostForm>
          )}
          <MeetingMark guest={guest} />
        </div>
      )}
    </div>
  );
}

function GuestFacts({ guest, sdgs, materials }: Omit<Shown, 'meeting'> & { guest: Guest }) {
  const { dialogueMeeting, dialogueStaff } = useTexts();
  const { programme, attendance } = dialogueMeeting;
  const { decide, booking } = dialogueStaff;
  const nameOf = useGuestName();
  const href = useHref();
  const { id, topic, language, state, links } = guest;
  const goals = links.sdgs.filter(({ isOwn }) => isOwn).map(({ goal }) => goal);
  return (
    <>
      <h3 lang={topic === null ? undefined : language}>{topic ?? decide.untitled}</h3>
      {state === 'pending' && <p className="tag">{programme.undecided}</p>}
      {state === 'attended' && <p className="tag">{attendance.isHere}</p>}
      {state === 'absent' && <p className="tag">{attendance.isAbsent}</p>}
      <BookedWho booking={guest}>
        <Fact name={booking.who.name}>{nameOf(guest)}</Fact>
      </BookedWho>
      <BookedWhat
        booking={guest}
        table={null}
        sdgs={goals.length === 0 ? null : sdgs(goals)}
        materials={guest.files.length > 0 && materials(guest.files)}
      />
      <p className="next-steps">
        <a href={href(staffBookingPath(id))}>{programme.more}</a>
      </p>
    </>
  );
}
