import { desc, eq } from 'drizzle-orm';
import { mail, notification, threadEvent } from '#db/schema';
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
  // Only an account without an e-mail is ever taken over: nothing was to be told to it.
  transfer: () => Promise.resolve(),
  async erase(tx, _ctx, personId) {
    // In the order of whoever hands a mail over: the mail, then what it told.
    await tx.delete(mail).where(eq(mail.personId, personId));
    await tx.delete(notification).where(eq(notification.personId, personId));
  },
};
