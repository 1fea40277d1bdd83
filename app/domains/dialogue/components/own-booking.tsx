import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { TooLate } from '~/ui/too-late';
import type { findOwnBooking } from '../booking/find-own-booking.server';
import { notesPath } from '../paths';
import { keepsText } from '../rules/retention';
import { CancelBooking, HideFromAll, MoveBooking, OfferedPlace } from './own-booking-acts';
import { ChangeBooking } from './own-booking-change';
import { OwnBookingNow } from './own-booking-now';
import { Refused } from './own-booking-refused';

export type Own = Awaited<ReturnType<typeof findOwnBooking>>;

/**
 * One's own booking: where it is and what happens next, what came of it, what was said, and what one can do.
 * @param props.materials what was handed in, with what one can do with it
 * @param props.sdgs the UN goals that it names
 * @param props.happened „Det skete der“
 */
export function OwnBooking(props: {
  booking: Own;
  materials: ReactNode;
  sdgs: ReactNode;
  happened: ReactNode;
}) {
  const { booking } = props;
  return (
    <>
      <TooLate isOnPage={(form) => isOnPage(form, booking)} />
      <OwnBookingNow booking={booking} />
      {booking.offeredUntil !== null && <OfferedPlace booking={booking} />}
      <Refused booking={booking} />
      <div className="own-booking-acts">
        <ChangeBooking booking={booking} />
        <MoveBooking booking={booking} />
        <HideFromAll booking={booking} />
        {booking.isCancellable && <CancelBooking booking={booking} />}
      </div>
      <CameOfIt booking={booking} />
      <Notes booking={booking} />
      {props.materials}
      <YourWords booking={booking} sdgs={props.sdgs} />
      {props.happened}
    </>
  );
}

function isOnPage(form: string, booking: Own): boolean {
  switch (form) {
    case 'ja':
      return booking.offeredUntil !== null;
    case 'ret':
      return booking.change !== null;
    case 'flyt':
      return booking.elsewhere.length > 0;
    case 'genovervej':
      return booking.mayAskAgain;
    case 'materiale':
      return booking.whyMaterialsStand === null && booking.mayAddMaterials;
    default:
      return false;
  }
}

/** The outcome, and what the committee promised: for those who came. */
function CameOfIt({ booking }: { booking: Own }) {
  const { dialogue, dialogueBooking } = useTexts();
  const { own } = dialogueBooking;
  const language = useLanguage();
  const { outcome, followUps } = booking;
  return (
    <>
      {outcome !== null && (
        <Section title={own.outcome} id="resultat">
          <p>
            <strong>{dialogue.outcomes[outcome]}</strong>
          </p>
          {booking.isPublished && <p className="small soft">{own.published}</p>}
        </Section>
      )}
      {followUps.length > 0 && (
        <Section title={own.followUps} id="opfoelgning">
          <ul className="link-list">
            {followUps.map((one) => (
              <li key={one.id}>
                <p lang="da">{one.text}</p>
                <p className="small soft" lang="da">
                  {own.followUp(one.unit, formatDay(one.dueOn, language))}
                </p>
                <p>
                  <strong>
                    {one.closedAt === null
                      ? dialogue.followUps[one.state]
                      : own.closed(
                          dialogue.followUps[one.state],
                          formatDay(one.closedAt, language),
                        )}
                  </strong>
                </p>
                {one.result !== null && <p lang="da">{one.result}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Notes({ booking }: { booking: Own }) {
  const { notes } = useTexts().dialogueBooking.own;
  const href = useHref();
  if (booking.notes === null || booking.session === null) return null;
  return (
    <Section title={notes.heading} id="noter">
      <p className="next-steps">
        <a href={href(notesPath(booking.session.slug))}>{notes[booking.notes]}</a>
      </p>
    </Section>
  );
}

/** What its author wrote, and how long it is kept. */
function YourWords({ booking, sdgs }: { booking: Own; sdgs: ReactNode }) {
  const { dialogue, dialogueBooking } = useTexts();
  const { own } = dialogueBooking;
  const href = useHref();
  const { topic, viewpoint, nodes, needs, needsNote } = booking;
  const span = keepsText[booking.state];
  if (booking.isForgotten) {
    return (
      <Section title={own.said}>
        <p className="soft">{own.forgotten}</p>
      </Section>
    );
  }
  const needed = [...needs.map((kind) => dialogue.needs[kind]), needsNote].filter(Boolean);
  const lines = [
    booking.topicTitle !== null && own.topicTitle(booking.topicTitle),
    booking.agendaItem !== null && own.agendaItem(booking.agendaItem),
    booking.place !== null && own.place(booking.place),
    booking.companions !== null && own.companions(booking.companions),
    needed.length > 0 && own.needs(needed.join(' · ')),
    booking.isRemote && own.remoteYes,
    booking.publishes === 'outcome' &&
      topic !== null &&
      (booking.isPublishable ? own.publishable : own.notPublishable),
  ].filter((one) => one !== false);
  const isAbout = nodes.length > 0 || booking.sdgs.length > 0;
  if (topic === null && viewpoint === null && lines.length === 0 && !isAbout) return null;
  return (
    <Section title={own.said} id="tekst">
      {(topic !== null || viewpoint !== null) && (
        <blockquote lang={booking.language}>
          {topic !== null && (
            <p>
              <strong>{topic}</strong>
            </p>
          )}
          {viewpoint !== null && <Paragraphs text={viewpoint} />}
        </blockquote>
      )}
      {lines.length > 0 && (
        <ul className="bullet-list">
          {lines.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {isAbout && (
        <>
          <h3>{own.about}</h3>
          <ul className="link-list">
            {nodes.map((node) => (
              <li key={node.id}>
                <a href={href(node.path)} lang="da">
                  {node.title}
                </a>
                <p className="small soft" lang="da">
                  {node.planTitle}
                </p>
              </li>
            ))}
          </ul>
          {sdgs}
        </>
      )}
      {span !== null && <p className="small soft">{own.willForget[span]}</p>}
    </Section>
  );
}
