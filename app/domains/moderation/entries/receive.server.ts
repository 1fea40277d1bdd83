import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { moderationEntry } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { dueAfterAnswer, dueFrom } from '../deadline';
import { type Contribution, partiesOf } from '../contribution';
import { hashOfText } from '../text-hash.server';
import { lockSubject } from './lock-entry.server';

/**
 * Puts what somebody wrote before the moderators, in the caller's transaction. Sent again while it waits it
 * is the same entry with the new text, due when it was; where its author had been asked, the clock goes on.
 * @param given.title what staff call it; `given.path` its page without language prefix, null while it
 *   has none for everyone
 * @returns the entry's id
 * @throws NotFound for a subject of another municipality, and for none
 */
export async function receive(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  contribution: Contribution,
  given: { title: string; path: string | null },
): Promise<string> {
  const { subjectId, text } = contribution;
  await lockSubject(tx, ctx, subjectId);
  const { title, path } = given;
  const known = await renewSnapshot(tx, ctx, contribution, { title, path });
  if (known !== null) return known;
  const id = uuidv7();
  await tx.insert(moderationEntry).values({
    id,
    municipalityId: ctx.municipality.id,
    subjectId,
    kind: 'submission',
    receivedAt: ctx.now.toString(),
    dueAt: dueFrom(ctx.now).toString(),
    title,
    text,
    textHash: hashOfText(text),
    path,
    partyIds: partiesOf(contribution),
  });
  return id;
}

/**
 * The author has answered what they were asked: the clock goes on with the working days that were left, and
 * the moderator sees the text as it is now. Nothing where nothing of the subject waits.
 * @returns the entry's id, or null
 */
export async function answered(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  contribution: Contribution,
): Promise<string | null> {
  await lockSubject(tx, ctx, contribution.subjectId);
  return renewSnapshot(tx, ctx, contribution, {});
}

async function renewSnapshot(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  { subjectId, text }: Contribution,
  more: { title?: string; path?: string | null },
): Promise<string | null> {
  const [open] = await tx
    .select()
    .from(moderationEntry)
    .where(
      and(
        eq(moderationEntry.subjectId, subjectId),
        eq(moderationEntry.kind, 'submission'),
        isNull(moderationEntry.closedAt),
      ),
    )
    .for('update');
  if (!open) return null;
  const left = open.workingDaysLeft;
  await tx
    .update(moderationEntry)
    .set({
      ...more,
      text,
      textHash: hashOfText(text),
      ...(left !== null && {
        dueAt: dueAfterAnswer(left, ctx.now).toString(),
        workingDaysLeft: null,
      }),
    })
    .where(eq(moderationEntry.id, open.id));
  return open.id;
}
