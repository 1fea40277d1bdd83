import { useLoaderData } from '@remix-run/react';
import { book } from '~/domains/dialogue/booking/book.server';
import { dropHold } from '~/domains/dialogue/booking/drop-hold.server';
import { faultOf, faultsOf, missingIn } from '~/domains/dialogue/booking/faults';
import { fieldWithCpr } from '~/domains/dialogue/booking/field-with-cpr.server';
import { findSessionToBook } from '~/domains/dialogue/booking/find-session-to-book.server';
import { bookForm } from '~/domains/dialogue/booking/forms';
import { holdSlot } from '~/domains/dialogue/booking/hold-slot.server';
import { renewSlotHold } from '~/domains/dialogue/booking/renew-hold.server';
import { AboutFields } from '~/domains/dialogue/components/booking-about';
import { BookingFacts } from '~/domains/dialogue/components/booking-facts';
import { BookingForm } from '~/domains/dialogue/components/booking-form';
import { BookingShut, isShut } from '~/domains/dialogue/components/booking-shut';
import { bookPath, ownBookingPath, sessionPath } from '~/domains/dialogue/paths';
import { type Format, hasSlots } from '~/domains/dialogue/vocabulary';
import { storeUpload } from '~/domains/files/index.server';
import { largestUpload, uploadField } from '~/domains/files/rules';
import { SdgNumber } from '~/domains/plans/components/sdg-chip';
import { sdgs } from '~/domains/plans/sdgs';
import { capitalised, formatFullPeriod, formatWeekday } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { citizenUploadAction } from '~/platform/upload-route.server';
import { FileField } from '~/ui/file-field';
import { Page, Section } from '~/ui/page';
import { foundNodes } from '../found-nodes.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: titleOf(texts.dialogueBooking, data.toBook),
  description: texts.dialogueBooking.description,
}));

/** What one writes is counted as one writes it. */
export const handle = { hydrate: true };

export const loader = citizenRoute({ activity: 'meet_committee' }, async (ctx, { params }) => ({
  toBook: await findSessionToBook(ctx, params.session ?? ''),
  formKey: crypto.randomUUID(),
}));

/** The same page, with all that was written, and a word of what was done. */
const asItWas = (said?: string): Done => ({ faults: {}, ...(said && { more: { said } }) });

export const action = citizenUploadAction(
  {
    activity: 'meet_committee',
    form: bookForm,
    file: { field: 'file', largest: largestUpload, store: storeUpload },
  },
  async (ctx, { form, params, language, who }): Promise<Done> => {
    const { session, rules } = await findSessionToBook(ctx, params.session ?? '');
    const to = bookPath(session.slug);
    const sessionId = session.id;
    switch (form.do) {
      case 'tid': {
        // Somebody who is helped holds a time for themselves, not for the browser of whoever helps.
        const sessionHash = who.helped ? null : who.session.id;
        const held = await holdSlot({ ...ctx, sessionHash }, { sessionId, slotId: form.slotId });
        if (!held.ok) return { faults: { tid: faultOf(held.reason) } };
        return form.isWritten ? asItWas('tid_holdt') : { to, said: 'tid_holdt' };
      }
      case 'forny': {
        const renewed = await renewSlotHold(ctx, { sessionId });
        if (!renewed.ok) return { faults: faultsOf(renewed.reason) };
        return form.isWritten ? asItWas('tid_fornyet') : { to, said: 'tid_fornyet' };
      }
      case 'slip':
        await dropHold(ctx, { sessionId });
        // What was written stands below a word of its own.
        return form.isWritten ? asItWas() : { to, said: 'tid_sluppet' };
      case 'soeg':
        return foundNodes(ctx, form.words);
      case 'send': {
        const { sent } = form;
        const missing = missingIn(sent, { hasSlots: hasSlots(session.format), scope: rules.scope });
        if (Object.keys(missing).length > 0) return { faults: missing };
        const booked = await book(ctx, {
          ...sent,
          sessionId,
          topic: sent.topic || null,
          viewpoint: sent.viewpoint || null,
          agendaItem: sent.agendaItem || null,
          place: sent.place || null,
          companions: sent.companions || null,
          needsNote: sent.needsNote || null,
          fileIds: sent.fileId === undefined ? [] : [sent.fileId],
          language,
        });
        if (!booked.ok) return { faults: faultsOf(booked.reason, fieldWithCpr(sent)) };
        return {
          to: ownBookingPath(booked.value.bookingId),
          said: saidOf(booked.value.state, session.format),
        };
      }
    }
  },
);

function saidOf(state: 'confirmed' | 'pending' | 'waiting', format: Format) {
  if (state === 'waiting') return 'booket_venteliste';
  if (state === 'pending') return 'booket_venter';
  return hasSlots(format) ? 'booket' : 'tilmeldt';
}

/** Book a time with a committee, sign up for its dialogue meeting, or for the waiting list of either. */
export default function BookSession() {
  const { toBook, formKey } = useLoaderData<typeof loader>();
  const { dialogueBooking, dialogueFinding, dialogue } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { session, rules, door } = toBook;
  const day = formatWeekday(session.startsAt, language);
  return (
    <Page
      title={titleOf(dialogueBooking, toBook)}
      kicker={dialogue.formats[session.format].name}
      lead={dialogueBooking.lead(
        capitalised(formatFullPeriod(session.startsAt, session.endsAt, language), language),
        session.place,
      )}
      crumbs={[
        { path: '/dialog', label: dialogueFinding.title },
        { path: sessionPath(session.slug), label: day },
      ]}
    >
      <div className="with-aside booking">
        <aside>
          <Section title={dialogueBooking.facts.heading}>
            <BookingFacts session={session} rules={rules} />
          </Section>
        </aside>
        <div>
          {isShut(door) ? (
            <BookingShut toBook={toBook} door={door} />
          ) : (
            <BookingForm
              toBook={toBook}
              formKey={formKey}
              about={
                <AboutFields
                  sdgs={sdgs.map(({ goal, name }) => ({
                    goal,
                    name: name[language],
                    chip: <SdgNumber goal={goal} />,
                  }))}
                />
              }
              file={
                <FileField
                  name="file"
                  label={dialogueBooking.form.file}
                  optional
                  {...uploadField}
                />
              }
            />
          )}
          <p className="next-steps">
            <a href={href(sessionPath(session.slug))}>{dialogueBooking.form.back}</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

function titleOf(
  texts: ReturnType<typeof useTexts>['dialogueBooking'],
  { session }: Data['toBook'],
): string {
  return hasSlots(session.format)
    ? texts.title(session.committee.name)
    : texts.signUpTitle(session.committee.name);
}
