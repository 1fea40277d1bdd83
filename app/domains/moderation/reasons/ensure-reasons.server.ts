import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { moderationReason } from '#db/schema';
import { textsIn } from '~/i18n/texts-of-language';
import type { Context } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import {
  defaultReasons,
  type DefaultReason,
  dialogueReasons,
  isOfDialogue,
} from './default-reasons';
import type { InEachLanguage } from './wording';

/**
 * Gives a municipality the reasons that everyone begins with, where it has none, and those of committee dialogue where
 * it has none of them: when it is registered, and for those from before when a verb needs one. Doing it twice changes
 * nothing.
 */
export async function ensureReasons(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
): Promise<void> {
  const { id: municipalityId } = ctx.municipality;
  const rows = await tx
    .select({ code: moderationReason.code })
    .from(moderationReason)
    .where(eq(moderationReason.municipalityId, municipalityId));
  const lacking = defaultsLacking(rows);
  if (lacking.length === 0) return;
  await tx
    .insert(moderationReason)
    .values(lacking.map((one) => ({ ...one, municipalityId })))
    .onConflictDoNothing();
}

/** The default reasons that are not there yet, as rows, beside those that there are. */
export function defaultsLacking(rows: { code: string }[]) {
  return [
    ...(rows.length === 0 ? defaultReasons.map(asRow) : []),
    ...(rows.some(({ code }) => isOfDialogue(code))
      ? []
      : dialogueReasons.map((code, at) => asRow(code, afterAll + at))),
  ];
}

/** Behind whatever a municipality has added. */
const afterAll = 1000;

function asRow(code: DefaultReason, position: number) {
  const words = (of: (language: 'da' | 'en' | 'de') => string): InEachLanguage => ({
    da: of('da'),
    en: of('en'),
    de: of('de'),
  });
  return {
    code,
    position,
    title: words((language) => textsIn(language).moderation.reasons[code].title),
    wording: words((language) => textsIn(language).moderation.reasons[code].wording),
    keepsTextPublic: false,
  };
}

/**
 * A reason by its code, locked against being used, changed or deleted until the transaction ends.
 * @throws NotFound where there is none
 */
export async function lockReason(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  code: string,
) {
  await ensureReasons(tx, ctx);
  const [row] = await tx
    .select()
    .from(moderationReason)
    .where(
      and(
        eq(moderationReason.municipalityId, ctx.municipality.id),
        eq(moderationReason.code, code),
      ),
    )
    .for('update');
  if (!row) throw new NotFound();
  return row;
}
