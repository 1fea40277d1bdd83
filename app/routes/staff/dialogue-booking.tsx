import { useLoaderData } from '@remix-run/react';
import { ScreeningActs } from '~/domains/dialogue/components/screening-acts';
import {
  LastDecision,
  ScreeningDecisions,
} from '~/domains/dialogue/components/screening-decisions';
import { BookedWhat } from '~/domains/dialogue/components/booked-facts';
import { WhoBooked } from '~/domains/dialogue/components/booked-who';
import { staffDialoguePath, staffSessionPath } from '~/domains/dialogue/paths';
import { dialogueRoles } from '~/domains/dialogue/roles';
import { findBookingForStaff } from '~/domains/dialogue/screening/find-for-staff.server';
import { sayState } from '~/domains/dialogue/say-state';
import { screeningForm } from '~/domains/dialogue/screening/forms';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { SdgRow } from '~/domains/plans/components/sdg-chip';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { formatMoment, formatPeriod } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { actOnBooking } from './act-on-booking.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.booking.topic ?? texts.dialogueStaff.decide.untitled,
  description: texts.dialogueStaff.booking.description,
}));

export const loader = staffRoute({ roles: dialogueRoles }, async (ctx, { params }) => ({
  booking: await findBookingForStaff(ctx, params.booking ?? ''),
}));

export const action = staffAction(
  { roles: dialogueRoles, form: screeningForm },
  (ctx, { form, params }) => actOnBooking(ctx, params.booking ?? '', form),
);

/** All that is known of a booking, for those who sit at the table, and everything that can be done with it. */
export default function DialogueBooking() {
  const { booking } = useLoaderData<typeof loader>();
  const { dialogueStaff } = useTexts();
  const { booking: texts, decide, title } = dialogueStaff;
  const { topic, committee, links } = booking;
  const goals = links.sdgs.filter(({ isOwn }) => isOwn).map(({ goal }) => goal);
  return (
    <StaffPage
      title={topic ?? decide.untitled}
      kicker={texts.kicker(committee.name)}
      crumbs={[{ path: staffDialoguePath, label: title }]}
    >
      <Standing booking={booking} />
      <Section title={texts.what.heading} id="emne">
        <BookedWhat
          booking={booking}
          table={booking.table}
          sdgs={goals.length === 0 ? null : <SdgRow goals={goals} />}
          materials={booking.files.length > 0 && <AttachedFiles files={booking.files} />}
        />
        {booking.files.length === 0 && <p className="soft">{texts.what.noMaterials}</p>}
      </Section>
      <WhoBooked booking={booking} />
      <ScreeningActs booking={booking} />
      <ScreeningDecisions booking={booking} />
      <WhatHappened events={booking.events} />
    </StaffPage>
  );
}

/** Where it is, and when. */
function Standing({ booking }: { booking: Data['booking'] }) {
  const { dialogue, dialogueStaff } = useTexts();
  const { booking: texts } = dialogueStaff;
  const language = useLanguage();
  const href = useHref();
  const { state, offeredUntil, session, slot, events } = booking;
  const where = {
    state,
    format: session?.format ?? null,
    isOffered: offeredUntil !== null,
    hasSlot: slot !== null,
  };
  const changed = events.findLast(({ kind }) => kind === 'changed');
  return (
    <>
      <p className="intro">
        {sayState(where, dialogue)}
        {offeredUntil !== null && `. ${texts.offered(formatMoment(offeredUntil, language))}`}
      </p>
      <p>
        {session === null
          ? texts.noSession
          : `${dialogue.formats[session.format].name}, ${
              slot === null
                ? texts.meetingAt(formatMoment(session.startsAt, language))
                : formatPeriod(slot.startsAt, slot.endsAt, language)
            }`}
      </p>
      <LastDecision booking={booking} />
      {changed && <p className="note">{texts.changed(formatMoment(changed.at, language))}</p>}
      {session !== null && (
        <p className="next-steps">
          <a href={href(staffSessionPath(session.slug))}>{texts.session}</a>
        </p>
      )}
    </>
  );
}
