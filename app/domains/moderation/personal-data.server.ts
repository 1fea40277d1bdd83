import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import {
  contentNotice,
  moderationDecision,
  moderationEntry,
  moderationLetter,
  moderationNote,
} from '#db/schema';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';

/**
 * What moderation keeps of people: notices they gave, and of moderators what they decided and noted. What
 * authors wrote is the participation domain's, which calls `forgetSubject`.
 */
export const moderationData: PersonalData = {
  tables: [
    'content_notice',
    'moderation_entry',
    'moderation_decision',
    'moderation_note',
    'moderation_letter',
  ],

  async contributions(ctx, personId, language) {
    const { own } = textsIn(language).moderation;
    return (await noticesOf(ctx, personId)).map(({ notice, entry }) => ({
      at: notice.createdAt,
      title: own.notice,
      state: entry.closedAt === null ? own.open : own.decided,
      path: entry.path ?? '/min-side',
    }));
  },

  async copy(ctx, personId) {
    const notices = await noticesOf(ctx, personId);
    const decisions = await ctx.db
      .select()
      .from(moderationDecision)
      .where(eq(moderationDecision.decidedById, personId))
      .orderBy(desc(moderationDecision.decidedAt));
    const notes = await ctx.db
      .select()
      .from(moderationNote)
      .where(eq(moderationNote.byId, personId))
      .orderBy(desc(moderationNote.at));
    const letters = await ctx.db
      .select({ createdAt: moderationLetter.createdAt, sentAt: moderationLetter.sentAt })
      .from(moderationLetter)
      .where(eq(moderationLetter.recipientId, personId));
    return {
      decisionLetters: letters,
      notices: notices.map(({ notice, entry, decision }) => ({
        createdAt: notice.createdAt,
        explanation: notice.explanation,
        name: notice.name,
        email: notice.email,
        language: notice.language,
        page: entry.path,
        decidedAt: entry.closedAt,
        decision,
      })),
      decisionsMade: decisions.map(({ decidedAt, decision }) => ({ decidedAt, decision })),
      notesWritten: notes.map(({ at, text }) => ({ at, text })),
    };
  },

  async transfer(tx, from, to) {
    await tx.update(contentNotice).set({ personId: to }).where(eq(contentNotice.personId, from));
    await tx
      .update(moderationLetter)
      .set({ recipientId: to })
      .where(eq(moderationLetter.recipientId, from));
    // What becomes one's own matter is nothing one goes on working at.
    const isOwnNow = sql`${moderationEntry.closedAt} is null and ${moderationEntry.claimedById} = ${to}`;
    await tx
      .update(moderationEntry)
      .set({
        partyIds: sql`array_replace(${moderationEntry.partyIds}, ${from}::uuid, ${to}::uuid)`,
        claimedById: sql`case when ${isOwnNow} then null else ${moderationEntry.claimedById} end`,
        claimedAt: sql`case when ${isOwnNow} then null else ${moderationEntry.claimedAt} end`,
      })
      .where(sql`${from}::uuid = any (${moderationEntry.partyIds})`);
  },

  /** A notice that waits is decided on without its giver; of one that is decided the words go as well. */
  async erase(tx, _ctx, personId) {
    await tx.delete(moderationLetter).where(eq(moderationLetter.recipientId, personId));
    const own = eq(contentNotice.personId, personId);
    const decided = tx
      .select({ id: moderationEntry.noticeId })
      .from(moderationEntry)
      .where(and(isNotNull(moderationEntry.noticeId), isNotNull(moderationEntry.closedAt)));
    await tx
      .update(contentNotice)
      .set({ explanation: '' })
      .where(and(own, inArray(contentNotice.id, decided)));
    await tx.update(contentNotice).set({ name: null, email: null, personId: null }).where(own);
    await tx
      .update(moderationEntry)
      .set({ claimedById: null, claimedAt: null })
      .where(and(eq(moderationEntry.claimedById, personId), isNull(moderationEntry.closedAt)));
  },
};

function noticesOf(ctx: ReadContext, personId: string) {
  return (
    ctx.db
      .select({
        notice: contentNotice,
        entry: moderationEntry,
        decision: moderationDecision.decision,
      })
      .from(contentNotice)
      .innerJoin(moderationEntry, eq(moderationEntry.noticeId, contentNotice.id))
      // On a notice one decides once.
      .leftJoin(moderationDecision, eq(moderationDecision.entryId, moderationEntry.id))
      .where(
        and(
          eq(contentNotice.municipalityId, ctx.municipality.id),
          eq(contentNotice.personId, personId),
        ),
      )
      .orderBy(desc(contentNotice.createdAt))
  );
}
