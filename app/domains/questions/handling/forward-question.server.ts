import { and, eq, isNull } from 'drizzle-orm';
import { validate } from 'uuid';
import { moderationEntry, question } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import {
  decide,
  type DecideRefusal,
  hashOfText,
  lockForDecision,
  sendByLetter,
  type TextRefusal,
} from '~/domains/moderation/index.server';
import { recordEvent } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context, ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { asContribution, wholeOf } from '../rules/showing';
import { moved } from '../states';
import { tellAsker } from '../tell-asker.server';

/** Code of the ground that is meant most often, where it is in use. */
export const forwardingGround = 'not_municipal';

type Forwarding = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

/**
 * A question is another authority's matter, and staff send it there. Towards its asker it is a refusal with its
 * ground, which names the authority, and which they can have looked at again. The entry is claimed by it where nobody
 * has it.
 * @param given.to the authority
 * @param given.reasonCode the ground, one of those in use
 * @param given.seenTextHash of topic and text as the page showed them (`seenHashOf`)
 * @returns nothing; or why not – as moderation names it, `does_not_fit` where it is decided already
 * @throws NotFound for another municipality's, and for none
 */
export async function forwardQuestion(
  ctx: Forwarding,
  given: { questionId: string; to: string; reasonCode: string; seenTextHash: string },
): Promise<Outcome<null, DecideRefusal | TextRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'run' }));
    const entryId = await openEntryOf({ ...ctx, db: tx }, given.questionId);
    if (entryId === null) return refused('does_not_fit');
    const entry = await lockForDecision(tx, ctx, { entryId });
    const row = await lockQuestion(tx, ctx, entry.subjectId);
    const state = moved(row.state, 'forward');
    if (state === null) return refused(entry.closedAt === null ? 'does_not_fit' : 'closed');
    const to = given.to.trim();
    const { outcome } = textsIn(row.language).questionHandling;
    const decided = await decide(tx, ctx, entry, asContribution(row), {
      decision: 'refuse',
      reasonCode: given.reasonCode,
      outcome: outcome.forwarded(to),
      seenTextHash: given.seenTextHash,
      claims: true,
    });
    if (!decided.ok) return decided;
    const { decisionId, statement } = decided.value;
    await tx.update(question).set({ state, forwardedTo: to }).where(eq(question.id, row.id));
    await recordEvent(tx, ctx, {
      subjectId: row.id,
      kind: 'forwarded',
      isPublic: false,
      facts: { by: to },
    });
    const isMailed = await tellAsker(tx, ctx, {
      question: row,
      template: 'question_decided',
      text: statement,
      isToldOtherwise: true,
    });
    if (!isMailed) await sendByLetter(tx, ctx, { decisionId, recipientId: row.authorId });
    await recordAudit(tx, ctx, { action: 'question.forward', subjectId: row.id });
    return ok(null);
  });
}

/** What a page shows of a question, so that nothing else is sent to another authority. */
export function seenHashOf(question: { topic: string | null; text: string | null }): string {
  return hashOfText(wholeOf(question));
}

/** The entry that waits for a decision on what was sent in; null: none does. */
async function openEntryOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  questionId: string,
): Promise<string | null> {
  if (!validate(questionId)) throw new NotFound();
  const [known] = await ctx.db
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)));
  if (!known) throw new NotFound();
  const [open] = await ctx.db
    .select({ id: moderationEntry.id })
    .from(moderationEntry)
    .where(
      and(
        eq(moderationEntry.subjectId, questionId),
        eq(moderationEntry.kind, 'submission'),
        isNull(moderationEntry.closedAt),
      ),
    );
  return open?.id ?? null;
}
