import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueBooking, dialogueUntold } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import { isSelf } from '~/domains/identity/actor';
import { type MailTemplate, tellPerson } from '~/domains/notifications/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { ActionContext, Context } from '~/platform/context.server';
import { entryOfBooking } from './calendar/entry-of-booking.server';
import type { BookingNews } from './news';
import { ownBookingPath } from './paths';
import { reasonIn, sayNews } from './say-news';
import { saySubject } from './say-subject';
import { readToldBooking } from './told-booking.server';

export type { BookingNews };
export type Telling = Pick<Context, 'municipality' | 'now' | 'actor'> &
  Pick<ActionContext, 'origin'>;

/** How somebody is told: by mail, or by staff, who have it on their list; null: they know, or are no more. */
export type ToldBy = 'mail' | 'staff' | null;

/** How many were told of one thing in each way. */
export type Told = { byMail: number; byStaff: number };

export function countTold(ways: ToldBy[]): Told {
  return {
    byMail: ways.filter((way) => way === 'mail').length,
    byStaff: ways.filter((way) => way === 'staff').length,
  };
}

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
  declined: 'dialogue_cancelled',
  lapsed: 'dialogue_cancelled',
};

/**
 * Writes to whoever booked, in the language of their booking, with the entry for their calendar: an invitation where it
 * is agreed, a cancellation where an invitation is in their calendar and holds no more. Whom no mail reaches is put on
 * the list of those whom staff tell themselves; but not of what they do just now, on their own page or with somebody who
 * helps them and tells them.
 * @returns how they are told
 */
export async function tellBooker(
  tx: Transaction,
  ctx: Telling,
  bookingId: string,
  news: BookingNews,
): Promise<ToldBy> {
  const isMeant = and(
    eq(dialogueBooking.municipalityId, ctx.municipality.id),
    eq(dialogueBooking.id, bookingId),
  );
  const [known] = await tx
    .select({ authorId: dialogueBooking.authorId, erasedAt: dialogueBooking.erasedAt })
    .from(dialogueBooking)
    .where(isMeant);
  if (!known || known.erasedAt !== null) return null;
  // People come before bookings, also where the caller has locked neither.
  await keepPeople(tx, ctx, [known.authorId]);
  await tx
    .update(dialogueBooking)
    .set({ sequence: sql`${dialogueBooking.sequence} + 1` })
    .where(isMeant);
  const { row, told } = (await readToldBooking(tx, ctx, bookingId))!;
  const { dialogueNews: words } = textsIn(row.language);
  const text = sayNews(news, told, row.language, words);
  const entry = entryOfBooking(ctx, row, told, reasonIn(news, words));
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
  await dropReminders(tx, bookingId);
  if (isMailed) return 'mail';
  if (isSelf(ctx.actor, row.authorId)) return null;
  await tx.insert(dialogueUntold).values({
    municipalityId: ctx.municipality.id,
    bookingId,
    text: text.join('\n\n'),
    at: ctx.now.toString(),
  });
  return 'staff';
}

/** What staff were to remind them of holds no more. */
async function dropReminders(tx: Transaction, bookingId: string): Promise<void> {
  await tx
    .delete(dialogueUntold)
    .where(
      and(
        eq(dialogueUntold.bookingId, bookingId),
        isNotNull(dialogueUntold.until),
        isNull(dialogueUntold.toldAt),
      ),
    );
}
