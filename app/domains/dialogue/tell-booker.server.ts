import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueUntold } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import { type MailTemplate, tellPerson } from '~/domains/notifications/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext } from '~/platform/context.server';
import { entryOfBooking } from './calendar/entry-of-booking';
import type { BookingNews } from './news';
import { ownBookingPath } from './paths';
import { sayNews, type ToldBooking } from './say-news';
import { saySubject } from './say-subject';
import { readToldBooking } from './told-booking.server';

export type { BookingNews };
export type Telling = Pick<ActionContext, 'municipality' | 'now' | 'origin'>;

const templates: Record<BookingNews['kind'], Extract<MailTemplate, `dialogue_${string}`>> = {
  received: 'dialogue_booked',
  queued: 'dialogue_booked',
  offered: 'dialogue_offered',
  confirmed: 'dialogue_decided',
  refused: 'dialogue_decided',
  upheld: 'dialogue_decided',
  reinstated: 'dialogue_decided',
  rescheduled: 'dialogue_moved',
  session_moved: 'dialogue_moved',
  place_changed: 'dialogue_moved',
  queued_again: 'dialogue_moved',
  committee_replaced: 'dialogue_moved',
  cancelled: 'dialogue_cancelled',
  lapsed: 'dialogue_cancelled',
};

/**
 * Writes to whoever booked, in the language of their booking, with the entry for their calendar: an invitation where it
 * is agreed, a cancellation where an invitation is in their calendar and holds no more. Whom no mail reaches is put on
 * the list of those whom staff tell themselves.
 * @returns whether a mail reaches them
 */
export async function tellBooker(
  tx: Transaction,
  ctx: Telling,
  bookingId: string,
  news: BookingNews,
): Promise<boolean> {
  const isMeant = and(
    eq(dialogueBooking.municipalityId, ctx.municipality.id),
    eq(dialogueBooking.id, bookingId),
  );
  const [known] = await tx
    .select({ authorId: dialogueBooking.authorId, erasedAt: dialogueBooking.erasedAt })
    .from(dialogueBooking)
    .where(isMeant);
  if (!known || known.erasedAt !== null) return false;
  // People come before bookings, also where the caller has locked neither.
  await keepPeople(tx, ctx, [known.authorId]);
  await tx
    .update(dialogueBooking)
    .set({ sequence: sql`${dialogueBooking.sequence} + 1` })
    .where(isMeant);
  const { row, told } = (await readToldBooking(tx, ctx, bookingId))!;
  const { dialogueNews: words } = textsIn(row.language);
  const text = sayNews(news, told, row.language, words);
  const entry = entryOfBooking(ctx, row, told);
  const said = entry && (entry.method === 'REQUEST' ? words.withEntry : words.withoutEntry);
  const isMailed = await tellPerson(tx, ctx, {
    personId: row.authorId,
    language: row.language,
    template: templates[news.kind],
    facts: {
      origin: ctx.origin,
      path: ownBookingPath(row.id),
      detail: saySubject(news, told, row.language, textsIn(row.language)),
      text: (said ? [...text, said] : text).join('\n\n'),
      entry: entry ?? undefined,
    },
  });
  const isInvited = isMailed && entry?.method === 'REQUEST';
  await tx
    .update(dialogueBooking)
    .set({
      invitedFrom: isInvited ? entry.startsAt : null,
      invitedUntil: isInvited ? entry.endsAt : null,
    })
    .where(isMeant);
  if (!isMailed) {
    await tx.insert(dialogueUntold).values({
      municipalityId: ctx.municipality.id,
      bookingId,
      text: text.join('\n\n'),
      at: ctx.now.toString(),
    });
  }
  return isMailed;
}
