import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import { committee, dialogueBooking, dialogueSession } from '#db/schema';
import { tellPerson } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { evaluationPath } from '../paths';
import { daysToReply } from '../rules/questionnaire';

/**
 * Writes to those who came to a session, once, from the day after: what did they think of it? Who is marked as having come
 * later is written to then. Run twice or late it writes once.
 */
export async function askForReplies(ctx: Context & { origin: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'remind' }));
    const due = await tx
      .select({
        id: dialogueBooking.id,
        authorId: dialogueBooking.authorId,
        language: dialogueBooking.language,
        slug: dialogueSession.slug,
        committee: committee.name,
      })
      .from(dialogueBooking)
      .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
      .innerJoin(committee, eq(committee.id, dialogueSession.committeeId))
      .where(
        and(
          eq(dialogueBooking.municipalityId, ctx.municipality.id),
          eq(dialogueBooking.state, 'attended'),
          isNull(dialogueBooking.replyAskedAt),
          isNull(dialogueBooking.erasedAt),
          lt(dialogueSession.endsAt, startOfDanishDay(danishDay(ctx.now)).toString()),
          gte(dialogueSession.endsAt, ctx.now.subtract({ hours: daysToReply * 24 }).toString()),
        ),
      )
      .orderBy(asc(dialogueBooking.authorId), asc(dialogueBooking.id))
      // Another worker that does the same waits, and finds none.
      .for('update', { of: dialogueBooking });
    if (due.length === 0) return;
    let mails = 0;
    for (const { authorId, language, slug, committee: name } of due) {
      const facts = { origin: ctx.origin, path: evaluationPath(slug), detail: name };
      const template = 'dialogue_questionnaire' as const;
      if (await tellPerson(tx, ctx, { personId: authorId, language, template, facts })) mails += 1;
    }
    await tx
      .update(dialogueBooking)
      .set({ replyAskedAt: ctx.now.toString() })
      .where(
        inArray(
          dialogueBooking.id,
          due.map(({ id }) => id),
        ),
      );
    await recordAudit(tx, ctx, {
      action: 'dialogue.ask_for_replies',
      details: { bookings: due.length, mails },
    });
  });
}
