import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { follow, mail, notification, threadEvent } from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';

/** What notifications keep of people: mails that wait, that some were sent, and what is to be told. */
export const mailData: PersonalData = {
  tables: ['mail', 'notification'],
  contributions: () => Promise.resolve([]),
  async copy(ctx, personId) {
    const mails = await ctx.db
      .select()
      .from(mail)
      .where(eq(mail.personId, personId))
      .orderBy(desc(mail.createdAt));
    const notifications = await ctx.db
      .select({
        event: threadEvent.kind,
        cadence: notification.cadence,
        createdAt: notification.createdAt,
        sentAt: notification.toldAt,
      })
      .from(notification)
      .innerJoin(threadEvent, eq(threadEvent.id, notification.eventId))
      .where(eq(notification.personId, personId))
      .orderBy(desc(notification.createdAt));
    return {
      mails: mails.map(({ template, createdAt, sentAt, address }) => ({
        template,
        createdAt,
        sentAt,
        address,
      })),
      notifications,
    };
  },
  async transfer(tx, from, to) {
    await tx.update(mail).set({ personId: to }).where(eq(mail.personId, from));
    const told = tx
      .select({ eventId: notification.eventId })
      .from(notification)
      .where(eq(notification.personId, to));
    await tx
      .delete(notification)
      .where(and(eq(notification.personId, from), inArray(notification.eventId, told)));
    // Where both follow a subject the account's following stays, and what waits is told for it.
    await tx.execute(sql`
      update ${notification} set person_id = ${to}, follow_id = coalesce(
        (select kept.id from ${follow} kept join ${follow} gone using (subject_id)
          where gone.id = ${notification.followId} and kept.person_id = ${to}),
        ${notification.followId})
      where ${notification.personId} = ${from}`);
  },
  async erase(tx, _ctx, personId) {
    await tx.delete(notification).where(eq(notification.personId, personId));
    await tx.delete(mail).where(eq(mail.personId, personId));
  },
};
