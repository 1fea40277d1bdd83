import { desc, eq } from 'drizzle-orm';
import { mail } from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';

/** What notifications keep of people: mails that wait, and that some were sent. */
export const mailData: PersonalData = {
  tables: ['mail'],
  contributions: () => Promise.resolve([]),
  async copy(ctx, personId) {
    const mails = await ctx.db
      .select()
      .from(mail)
      .where(eq(mail.personId, personId))
      .orderBy(desc(mail.createdAt));
    return {
      mails: mails.map(({ template, createdAt, sentAt, address }) => ({
        template,
        createdAt,
        sentAt,
        address,
      })),
    };
  },
  async transfer(tx, from, to) {
    await tx.update(mail).set({ personId: to }).where(eq(mail.personId, from));
  },
  async erase(tx, _ctx, personId) {
    await tx.delete(mail).where(eq(mail.personId, personId));
  },
};
