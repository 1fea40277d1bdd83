import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { functionMailbox, person, roleAssignment } from '#db/schema';
import { queueMail } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import { danishDay } from '~/platform/clock';
import type { ActionContext } from '~/platform/context.server';
import { isHeld } from '../roles';

type Recipient = { to: string; personId: string | null; language: Language };

/**
 * Writes to the desk that a letter waits: to its mailbox or, where it has none, to whoever holds the role
 * today. Of the citizen the mail says nothing.
 */
export async function tellDesk(
  tx: Transaction,
  ctx: Pick<ActionContext, 'municipality' | 'now' | 'origin'>,
): Promise<void> {
  const mailbox = await mailboxOfDesk(tx, ctx);
  for (const recipient of mailbox ? [mailbox] : await holdersOfDesk(tx, ctx)) {
    await queueMail(tx, ctx, {
      ...recipient,
      template: 'letters_waiting',
      facts: { origin: ctx.origin, path: '/medarbejder/breve' },
    });
  }
}

async function mailboxOfDesk(
  tx: Transaction,
  { municipality }: Pick<ActionContext, 'municipality'>,
): Promise<Recipient | undefined> {
  const [mailbox] = await tx
    .select({ email: functionMailbox.email })
    .from(functionMailbox)
    .where(
      and(
        eq(functionMailbox.municipalityId, municipality.id),
        eq(functionMailbox.role, 'desk_officer'),
      ),
    );
  return mailbox && { to: mailbox.email, personId: null, language: 'da' };
}

async function holdersOfDesk(
  tx: Transaction,
  { municipality, now }: Pick<ActionContext, 'municipality' | 'now'>,
): Promise<Recipient[]> {
  const assignments = await tx
    .select({ role: roleAssignment, person })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        eq(roleAssignment.municipalityId, municipality.id),
        eq(roleAssignment.role, 'desk_officer'),
        isNull(roleAssignment.endedAt),
        isNotNull(person.email),
      ),
    );
  const day = danishDay(now).toString();
  const holders = assignments.filter(({ role }) => isHeld(role, day));
  // Whoever holds the role twice, of their own and as a deputy, is told once.
  return [...new Map(holders.map(({ person: one }) => [one.id, one])).values()].map((one) => ({
    to: one.email!,
    personId: one.id,
    language: one.language,
  }));
}
