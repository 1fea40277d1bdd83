import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { moderationEntry } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { dueAfterAnswer, dueFrom } from '../deadline';
import { hashOfText } from '../text-hash.server';
import { lockSubject } from './lock-entry.server';

/**
 * Puts what somebody wrote before the moderators, in the caller's transaction. Sent again while it waits it
 * is the same entry with the new text, due when it was; where its author had been asked, the clock goes on.
 * @param given.path page of the subject without language prefix; null while it has none for everyone
 * @returns the entry's id
 * @throws NotFound for a subject of another municipality, and for none
 */
export async function receive(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  given: {
    subjectId: string;
    kind: 'submission';
    title: string;
    text: string;
    path: string | null;
  },
): Promise<string> {
  await lockSubject(tx, ctx, given.subjectId);
  const { title, text, path } = given;
  const known = await renewSnapshot(tx, ctx, given.subjectId, { title, text, path });
  if (known !== null) return known;
  const id = uuidv7();
  await tx.insert(moderationEntry).values({
    id,
    municipalityId: ctx.municipality.id,
    subjectId: given.subjectId,
    kind: given.kind,
    receivedAt: ctx.now.toString(),
    dueAt: dueFrom(ctx.now).toString(),
    title,
    text,
    textHash: hashOfText(text),
    path,
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
  given: { subjectId: string; text: string },
): Promise<string | null> {
  await lockSubject(tx, ctx, given.subjectId);
  return renewSnapshot(tx, ctx, given.subjectId, { text: given.text });
}

async function renewSnapshot(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  subjectId: string,
  snapshot: { text: string; title?: string; path?: string | null },
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
      ...snapshot,
      textHash: hashOfText(snapshot.text),
      ...(left !== null && {
        dueAt: dueAfterAnswer(left, ctx.now).toString(),
        workingDaysLeft: null,
      }),
    })
    .where(eq(moderationEntry.id, open.id));
  return open.id;
}
