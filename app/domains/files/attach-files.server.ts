import { and, eq, inArray, isNull, ne, not, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { file } from '#db/schema';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize } from '~/platform/transaction.server';
import { filesPolicy } from './policy';
import { tidyAlt } from './rules';
import { enqueueRemoval } from './store-upload.server';

/**
 * Makes files part of a subject, in the caller's transaction: all of them, or none.
 * @param of.fileIds each once; none is fine
 * @param of.alt what an image shows, where it was said anew since it was handed in
 * @returns what the images show, which is public with them; or `file_gone` where one is not the actor's own,
 *   belongs to something already, or was forgotten
 */
export async function attachFiles(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'actor'>,
  of: { fileIds: string[]; subjectId: string; alt?: string | null },
): Promise<Outcome<string[], 'file_gone'>> {
  if (of.fileIds.length === 0) return ok([]);
  const ownerId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  authorize(filesPolicy(ctx.actor, { do: 'attach', ownerId }));
  const found = await tx
    .select({ id: file.id })
    .from(file)
    .where(
      and(
        inArray(file.id, of.fileIds),
        eq(file.municipalityId, ctx.municipality.id),
        eq(file.ownerId, ownerId),
        isNull(file.subjectId),
        ne(file.scan, 'infected'),
      ),
    )
    .for('update');
  if (found.length !== of.fileIds.length) return refused('file_gone');
  const alt = tidyAlt(of.alt ?? null);
  const attached = await tx
    .update(file)
    .set({
      subjectId: of.subjectId,
      ...(alt !== null && { alt: sql`case when ${file.width} is null then null else ${alt} end` }),
    })
    .where(inArray(file.id, of.fileIds))
    .returning({ alt: file.alt });
  return ok(attached.flatMap((one) => (one.alt === null ? [] : [one.alt])));
}

/**
 * Lets everyone see the files of a subject but those that are withheld, in the caller's transaction: those that
 * are clean now, the others when they have been found clean. The caller says that public content has changed.
 */
export async function publishFiles(tx: Transaction, subjectId: string): Promise<void> {
  await tx
    .update(file)
    .set({ isPublic: not(file.isWithheld) })
    .where(eq(file.subjectId, subjectId));
}

/**
 * Says which files of a subject stay private whenever it is published, in the caller's transaction, and that the
 * others do not. Call it before `publishFiles`.
 */
export async function withholdFiles(
  tx: Transaction,
  subjectId: string,
  fileIds: string[],
): Promise<void> {
  const isOneOf = fileIds.length === 0 ? sql`false` : inArray(file.id, fileIds);
  await tx.update(file).set({ isWithheld: isOneOf }).where(eq(file.subjectId, subjectId));
}

/** Removes the files of a subject for good, in the caller's transaction: the rows now, their bytes soon after. @returns how many */
export async function removeFiles(tx: Transaction, subjectId: string): Promise<number> {
  const gone = await tx
    .delete(file)
    .where(eq(file.subjectId, subjectId))
    .returning({ id: file.id });
  for (const { id } of gone) await enqueueRemoval(tx, id);
  return gone.length;
}

/** Removes one file of a subject for good, in the caller's transaction. @returns whether it was one of them */
export async function removeFile(
  tx: Transaction,
  subjectId: string,
  fileId: string,
): Promise<boolean> {
  const gone = await tx
    .delete(file)
    .where(and(eq(file.subjectId, subjectId), eq(file.id, fileId)))
    .returning({ id: file.id });
  for (const { id } of gone) await enqueueRemoval(tx, id);
  return gone.length > 0;
}

/** Takes the files of a subject back from everyone, in the caller's transaction. */
export async function hideFiles(tx: Transaction, subjectId: string): Promise<void> {
  await tx.update(file).set({ isPublic: false }).where(eq(file.subjectId, subjectId));
}
