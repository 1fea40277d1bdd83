import { and, eq, exists, gte, inArray, isNotNull, isNull, lt, not, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server';
import { moderationEntry, question, questionDraft, questionTime, threadEvent } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import type { QuestionState } from '../states';
import { eraseQuestion } from './erase-question.server';
import { daysOfUnread } from './own-rules';

/** States in which nobody comes to a meeting any more for a question: what its asker needed there is of no use. */
const overStates = [
  'asked',
  'answered',
  'forwarded',
  'lapsed',
  'withdrawn',
] as const satisfies QuestionState[];

/**
 * Forgets what there is no use for any more: questions that were refused or taken back long ago and that nobody reads,
 * what people needed at meetings that are over, and drafts that nobody went on with. Doing it twice changes nothing.
 */
export async function forgetQuestions(ctx: Context): Promise<void> {
  await forgetDraftsAndNeeds(ctx);
  for (const { id } of await findForgettable(ctx.db, ctx)) {
    // One at a time: each has an author, who may be erasing their account.
    await inTransaction(ctx, async (tx) => {
      authorize(questionPolicy(ctx.actor, { do: 'forget' }));
      const row = await lockQuestion(tx, ctx, id);
      if ((await findForgettable(tx, ctx, id)).length === 0) return;
      await eraseQuestion(tx, ctx, row);
      await recordAudit(tx, ctx, { action: 'question.forget', subjectId: id });
    });
  }
}

async function forgetDraftsAndNeeds(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'forget' }));
    const ofMunicipality = ctx.municipality.id;
    const drafts = await tx
      .delete(questionDraft)
      .where(
        and(
          eq(questionDraft.municipalityId, ofMunicipality),
          lt(questionDraft.expiresAt, ctx.now.toString()),
        ),
      )
      .returning({ id: questionDraft.id });
    // A meeting that began a day ago is over, also where nobody has said so.
    const isToCome = tx
      .select({ one: sql`1` })
      .from(questionTime)
      .where(
        and(
          eq(questionTime.meetingId, question.meetingId),
          isNull(questionTime.endedAt),
          gte(questionTime.meetingStartsAt, ctx.now.subtract({ hours: 24 }).toString()),
        ),
      );
    const needs = await tx
      .update(question)
      .set({ needs: null })
      .where(
        and(
          eq(question.municipalityId, ofMunicipality),
          isNotNull(question.needs),
          inArray(question.state, [...overStates]),
          not(exists(isToCome)),
        ),
      )
      .returning({ id: question.id });
    if (drafts.length + needs.length > 0) {
      await recordAudit(tx, ctx, {
        action: 'question.forget_drafts',
        details: { drafts: drafts.length, needs: needs.length },
      });
    }
  });
}

function findForgettable(
  db: Pick<Reader, 'select'>,
  ctx: Pick<Context, 'municipality' | 'now'>,
  id?: string,
) {
  const longAgo = ctx.now.subtract({ hours: daysOfUnread * 24 }).toString();
  const isFresh = db
    .select({ id: threadEvent.id })
    .from(threadEvent)
    .where(and(eq(threadEvent.subjectId, question.id), gte(threadEvent.at, longAgo)));
  const waits = db
    .select({ id: moderationEntry.id })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.subjectId, question.id), isNull(moderationEntry.closedAt)));
  return db
    .select({ id: question.id })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        inArray(question.state, ['refused', 'withdrawn']),
        // A refused one that its asker lets be read stays as long as they let it.
        or(eq(question.state, 'withdrawn'), isNull(question.publishedText)),
        isNull(question.erasedAt),
        not(exists(isFresh)),
        not(exists(waits)),
        id === undefined ? undefined : eq(question.id, id),
      ),
    )
    .orderBy(question.id);
}
