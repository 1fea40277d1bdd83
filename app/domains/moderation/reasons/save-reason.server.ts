import { eq, max } from 'drizzle-orm';
import { moderationReason } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { moderationPolicy } from '../policy';
import { ensureReasons, lockReason } from './ensure-reasons.server';
import { codeOf, type InEachLanguage, languageMissing } from './wording';

export type GivenReason = {
  title: InEachLanguage;
  wording: InEachLanguage;
  keepsTextPublic: boolean;
};

export type ReasonRefusal =
  | { code: 'missing'; field: 'title' | 'wording'; language: 'da' | 'en' | 'de' }
  | { code: 'reason_exists' | 'needs_letters' };

/**
 * Adds a reason, or changes the words of one. Decisions keep the words that they were made with.
 * @param code of the reason that is changed; null adds one, whose code is made from its Danish title
 * @returns its code; or why not – `missing` words in a language that the municipality has pages in,
 *   `reason_exists` or `needs_letters` for the title of a new one
 * @throws NotFound for a code of none
 */
export async function saveReason(
  ctx: Context,
  code: string | null,
  given: GivenReason,
): Promise<Outcome<{ code: string }, ReasonRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(moderationPolicy(ctx.actor, { do: 'change_reasons' }));
    const { title, wording, keepsTextPublic } = given;
    const missing = languageMissing(given, ctx.municipality.languages);
    if (missing !== null) return refused({ code: 'missing', ...missing });
    if (code !== null) {
      const row = await lockReason(tx, ctx, code);
      await tx
        .update(moderationReason)
        .set({ title, wording, keepsTextPublic })
        .where(eq(moderationReason.id, row.id));
      await recordAudit(tx, ctx, {
        action: 'moderation.change_reason',
        details: { code, before: { title: row.title, wording: row.wording }, title, wording },
      });
      await publicContentChanged(tx, ctx.municipality.id);
      return ok({ code });
    }
    await ensureReasons(tx, ctx);
    const made = codeOf(title.da);
    if (made === null) return refused({ code: 'needs_letters' });
    const [last] = await tx
      .select({ position: max(moderationReason.position) })
      .from(moderationReason)
      .where(eq(moderationReason.municipalityId, ctx.municipality.id));
    const added = await tx
      .insert(moderationReason)
      .values({
        municipalityId: ctx.municipality.id,
        code: made,
        position: (last?.position ?? 0) + 1,
        title,
        wording,
        keepsTextPublic,
      })
      .onConflictDoNothing()
      .returning({ id: moderationReason.id });
    if (added.length === 0) return refused({ code: 'reason_exists' });
    await recordAudit(tx, ctx, {
      action: 'moderation.add_reason',
      details: { code: made, title, wording },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok({ code: made });
  });
}
