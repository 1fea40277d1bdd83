import { and, eq } from 'drizzle-orm';
import { v5, validate } from 'uuid';
import { subject } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { threadPolicy } from './policy';
import { recordResource, type Spent } from './resources.server';

/**
 * Writes down time or money that one spent on a subject. The same form sent twice is one entry.
 * @param of.spent by `resourceForm`, as its key
 * @throws NotFound for another municipality's, and for none
 */
export async function spend(
  ctx: Context & { actor: PersonActor },
  of: { subjectId: string; formKey: string; spent: Spent },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(threadPolicy(ctx.actor, { do: 'spend' }));
    if (!validate(of.subjectId)) throw new NotFound();
    const [found] = await tx
      .select({ id: subject.id })
      .from(subject)
      .where(and(eq(subject.municipalityId, ctx.municipality.id), eq(subject.id, of.subjectId)));
    if (!found) throw new NotFound();
    const { formKey, spent } = of;
    // Another button of the same page writes another entry.
    const id = v5(JSON.stringify([found.id, spent]), formKey);
    if (!(await recordResource(tx, ctx, { id, subjectId: found.id, ...spent }))) return;
    // The log cannot be changed; words about somebody stay out of it.
    const { note: _, ...details } = spent;
    await recordAudit(tx, ctx, { action: 'thread.spend', subjectId: found.id, details });
  });
}
