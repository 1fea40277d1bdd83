import { useLoaderData } from '@remix-run/react';
import { acceptPlace } from '~/domains/dialogue/booking/accept-offer.server';
import { addMaterial } from '~/domains/dialogue/booking/add-material.server';
import { askForSecondLook } from '~/domains/dialogue/booking/ask-again.server';
import { cancelBooking } from '~/domains/dialogue/booking/cancel-booking.server';
import { changeBooking } from '~/domains/dialogue/booking/change-booking.server';
import { declinePlace } from '~/domains/dialogue/booking/decline-offer.server';
import { faultOf, faultsOf } from '~/domains/dialogue/booking/faults';
import { fieldWithCpr } from '~/domains/dialogue/booking/field-with-cpr.server';
import { findOwnBooking } from '~/domains/dialogue/booking/find-own-booking.server';
import { changedBy, movedTo, ownBookingForm } from '~/domains/dialogue/booking/forms';
import { removeMaterial } from '~/domains/dialogue/booking/remove-material.server';
import { reschedule } from '~/domains/dialogue/booking/reschedule.server';
import { withdrawConsent } from '~/domains/dialogue/booking/withdraw-consent.server';
import { OwnBooking } from '~/domains/dialogue/components/own-booking';
import { OwnBookingMaterials } from '~/domains/dialogue/components/own-booking-materials';
import { ownBookingPath } from '~/domains/dialogue/paths';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { storeUpload } from '~/domains/files/index.server';
import { largestUpload, uploadField } from '~/domains/files/rules';
import { MePage } from '~/domains/identity/components/me-page';
import { SdgRow } from '~/domains/plans/components/sdg-chip';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { capitalised } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { citizenUploadAction } from '~/platform/upload-route.server';
import { FileField } from '~/ui/file-field';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: texts.dialogueBooking.own.titleOf(
    texts.dialogue.meetingWith(data.session?.format ?? null, data.committee.name),
  ),
  description: texts.dialogueBooking.own.description,
}));

export const loader = citizenRoute({ activity: 'own_page' }, async (ctx, { params }) =>
  findOwnBooking(ctx, params.booking ?? ''),
);

export const action = citizenUploadAction(
  {
    activity: 'own_page',
    form: ownBookingForm,
    file: { field: 'file', largest: largestUpload, store: storeUpload },
  },
  async (ctx, { form, params }): Promise<Done> => {
    const bookingId = params.booking ?? '';
    const to = ownBookingPath(bookingId);
    switch (form.form) {
      case 'ja': {
        const taken = await acceptPlace(ctx, { bookingId, slotId: form.tid });
        if (!taken.ok) return { faults: { tid: faultOf(taken.reason) } };
        const isAgreed = taken.value.state === 'confirmed';
        return { to, said: isAgreed ? 'plads_taget' : 'plads_taget_venter' };
      }
      case 'nej': {
        const declined = await declinePlace(ctx, { bookingId });
        if (!declined.ok) return { faults: { nej: faultOf(declined.reason) } };
        return { to, said: 'plads_afslaaet' };
      }
      case 'ret': {
        const given = changedBy(form);
        if (given.topic && given.viewpoint === null) return { faults: { viewpoint: 'missing' } };
        const changed = await changeBooking(ctx, bookingId, given);
        if (!changed.ok) return { faults: faultsOf(changed.reason, fieldWithCpr(given)) };
        return { to, said: 'booking_rettet' };
      }
      case 'flyt': {
        const wanted = movedTo(form.til);
        if (wanted === null) return { faults: { til: 'choose_one' } };
        const moved = await reschedule(ctx, { bookingId, ...wanted });
        if (!moved.ok) return { faults: { til: faultOf(moved.reason) } };
        const isAgreed = moved.value.state === 'confirmed';
        return { to, said: isAgreed ? 'booking_flyttet' : 'booking_flyttet_venter' };
      }
      case 'afmeld': {
        const cancelled = await cancelBooking(ctx, { bookingId });
        return { to, said: cancelled.ok ? 'booking_afmeldt' : 'booking_ikke_afmeldt' };
      }
      case 'skjul':
        await withdrawConsent(ctx, { bookingId });
        return { to, said: 'booking_ikke_offentlig' };
      case 'genovervej': {
        const asked = await askForSecondLook(ctx, { bookingId, request: form.request });
        if (!asked.ok) return { faults: { request: faultOf(asked.reason) } };
        return { to, said: 'genovervejes' };
      }
      case 'materiale': {
        if (form.fileId === undefined) return { faults: { file: faultOf('no_file') } };
        const added = await addMaterial(ctx, { bookingId, fileId: form.fileId });
        if (!added.ok) return { faults: { file: faultOf(added.reason) } };
        // Where an address has a fragment, browsers leave the focus off what is said.
        return { to, said: 'materiale_lagt_ved' };
      }
      case 'fjern': {
        const removed = await removeMaterial(ctx, { bookingId, fileId: form.fil });
        return { to, said: removed.ok ? 'materiale_fjernet' : 'materiale_staar' };
      }
    }
  },
);

export default function OwnBookingPage() {
  const booking = useLoaderData<typeof loader>();
  const { dialogue, dialogueBooking } = useTexts();
  const { own } = dialogueBooking;
  const language = useLanguage();
  const meeting = dialogue.meetingWith(booking.session?.format ?? null, booking.committee.name);
  return (
    <MePage
      title={capitalised(meeting, language)}
      lead={booking.topic ?? booking.session?.title ?? undefined}
    >
      <OwnBooking
        booking={booking}
        materials={
          <OwnBookingMaterials
            booking={booking}
            show={(file) => <AttachedFiles files={[file]} />}
            field={<FileField name="file" label={own.materials.file} {...uploadField} />}
          />
        }
        sdgs={<SdgRow goals={booking.sdgs} />}
        happened={<WhatHappened events={booking.events} />}
      />
    </MePage>
  );
}
