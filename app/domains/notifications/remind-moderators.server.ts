import { and, count, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { mail, moderationEntry } from '#db/schema';
import type { Role } from '~/domains/identity/roles';
import { mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { recordAudit } from '~/platform/audit.server';
import { isWorkingDay } from '~/platform/calendar';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { notificationsPolicy } from './policy';
import { queueMail } from './queue-mail.server';

/**
 * Writes on working days to the moderators – where there are none to the council's secretariat, where there is none
 * to the administrators – that something must be decided today, or should have been. It looks at what waits as it
 * runs; run twice a day it writes once.
 */
export async function remindModerators(ctx: Context & { origin: string }): Promise<void> {
  const today = danishDay(ctx.now);
  if (!isWorkingDay(today)) return;
  await inTransaction(ctx, async (tx) => {
    authorize(notificationsPolicy(ctx.actor, 'remind'));
    const { id } = ctx.municipality;
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`medspil remind ${id}`}, 0))`,
    );
    const [told] = await tx
      .select({ id: mail.id })
      .from(mail)
      .where(
        and(
          eq(mail.municipalityId, id),
          eq(mail.template, 'moderation_waiting'),
          gte(mail.createdAt, startOfDanishDay(today).toString()),
        ),
      )
      .limit(1);
    const [due] = await tx
      .select({ entries: count() })
      .from(moderationEntry)
      .where(
        and(
          eq(moderationEntry.municipalityId, id),
          isNull(moderationEntry.closedAt),
          lt(moderationEntry.dueAt, startOfDanishDay(today.add({ days: 1 })).toString()),
        ),
      );
    if (told || due!.entries === 0) return;
    const readers = await firstHeld(['moderator', 'council_secretariat', 'administrator'], (role) =>
      mailboxOf(tx, ctx, role),
    );
    for (const { email, personId, language } of readers) {
      await queueMail(tx, ctx, {
        to: email,
        personId,
        language,
        template: 'moderation_waiting',
        facts: {
          origin: ctx.origin,
          path: '/medarbejder/indbakke',
          detail: String(due!.entries),
        },
      });
    }
    await recordAudit(tx, ctx, {
      action: 'notification.remind',
      details: { entries: due!.entries, mails: readers.length },
    });
  });
}

async function firstHeld<Reader>(
  roles: Role[],
  readersOf: (role: Role) => Promise<Reader[]>,
): Promise<Reader[]> {
  for (const role of roles) {
    const readers = await readersOf(role);
    if (readers.length > 0) return readers;
  }
  return [];
}
