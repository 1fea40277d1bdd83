import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { contentNotice, moderationEntry } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { Context } from '~/platform/context.server';
import { dueFrom } from '../deadline';
import { hashOfText } from '../text-hash.server';
import { lockSubject } from './lock-entry.server';

/**
 * Somebody tells us that published content is illegal or against the rules (DSA art. 16). Name and address
 * may be left out; whoever gives an address is told what was decided (`decide` names them). The same notice
 * sent again while it waits, or within the hour, is one. The caller makes sure that the subject can be read by
 * everyone, and sends a receipt for a new one only.
 * @param given.title,given.text the content as it is published
 * @param given.personId who is signed in
 * @returns the notice's id, and whether it is new
 * @throws NotFound for a subject of another municipality, and for none
 */
export async function giveNotice(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  given: {
    subjectId: string;
    title: string;
    text: string;
    path: string | null;
    explanation: string;
    name?: string | null;
    email?: string | null;
    language: Language;
    personId?: string | null;
  },
): Promise<{ id: string; isNew: boolean }> {
  await lockSubject(tx, ctx, given.subjectId);
  const notice = {
    subjectId: given.subjectId,
    explanation: given.explanation,
    name: given.name ?? null,
    email: given.email ?? null,
    personId: given.personId ?? null,
  };
  const known = await findSame(tx, ctx, notice);
  if (known !== null) return { id: known, isNew: false };
  const id = uuidv7();
  const { id: municipalityId } = ctx.municipality;
  const now = ctx.now.toString();
  await tx
    .insert(contentNotice)
    .values({ ...notice, id, municipalityId, language: given.language, createdAt: now });
  await tx.insert(moderationEntry).values({
    municipalityId,
    subjectId: given.subjectId,
    kind: 'notice',
    receivedAt: now,
    dueAt: dueFrom(ctx.now).toString(),
    title: given.title,
    text: given.text,
    textHash: hashOfText(given.text),
    path: given.path,
    noticeId: id,
  });
  return { id, isNew: true };
}

/** The same words of the same person about the same subject, of just now or not decided on yet. */
async function findSame(
  tx: Transaction,
  ctx: Pick<Context, 'now'>,
  notice: {
    subjectId: string;
    explanation: string;
    email: string | null;
    personId: string | null;
  },
): Promise<string | null> {
  const [known] = await tx
    .select({ id: contentNotice.id })
    .from(contentNotice)
    .innerJoin(moderationEntry, eq(moderationEntry.noticeId, contentNotice.id))
    .where(
      and(
        eq(contentNotice.subjectId, notice.subjectId),
        eq(contentNotice.explanation, notice.explanation),
        sql`${contentNotice.email} is not distinct from ${notice.email}`,
        sql`${contentNotice.personId} is not distinct from ${notice.personId}::uuid`,
        or(
          isNull(moderationEntry.closedAt),
          gt(contentNotice.createdAt, ctx.now.subtract({ hours: 1 }).toString()),
        ),
      ),
    )
    .limit(1);
  return known?.id ?? null;
}
