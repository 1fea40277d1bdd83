import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { mailLink, person } from '#db/schema';
import { queueMail } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { parseEmail } from '../email-address';
import type { LinkRefusal } from '../mail-link';
import { hashPassword } from '../password.server';
import { identityPolicy } from '../policy';
import { beginSession, endSessions } from '../session.server';
import { findLink } from './find-link.server';
import { findByEmail, lockPerson } from './find-person.server';
import { voidLinks } from './void-links.server';

export type UsedLink = {
  /** The session's cookie, where the link signed somebody in. */
  cookie: string | null;
  returnTo: string | null;
  personId: string;
};
export type UseLinkRefusal = LinkRefusal | 'password_missing' | 'email_taken';

/**
 * Does what a link in a mail is for: makes an account, signs in, sets a new password, changes the e-mail
 * address. A link works once, also where two use it at the same time.
 */
export async function useLink(
  ctx: ActionContext,
  given: { token: string; name: string | null; password: string | null },
): Promise<Outcome<UsedLink, UseLinkRefusal>> {
  // Before the transaction: it takes a while, and nothing may wait for it – and only for a link that works.
  const asked = await findLink(ctx, given.token);
  const takesPassword = asked.ok && ['register', 'reset_password'].includes(asked.link.purpose);
  const passwordHash =
    takesPassword && given.password !== null ? await hashPassword(given.password) : null;
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'use_link' }));
    const found = await findLink({ ...ctx, db: tx }, given.token);
    if (!found.ok) return refused(found.reason);
    const { link } = found;
    if (link.purpose === 'reset_password' && passwordHash === null) {
      return refused('password_missing');
    }
    const taken = await tx
      .update(mailLink)
      .set({ usedAt: ctx.now.toString() })
      .where(and(eq(mailLink.id, link.id), isNull(mailLink.usedAt)))
      .returning({ id: mailLink.id });
    if (taken.length === 0) return refused('used');

    const done = await doWhatItIsFor(tx, ctx, link, { name: given.name, passwordHash });
    if (!done.ok) return done;
    await recordAudit(tx, ctx, {
      action: `identity.${link.purpose}`,
      details: { person: done.value.personId },
    });
    return ok({ ...done.value, returnTo: link.returnTo });
  });
}

async function doWhatItIsFor(
  tx: Transaction,
  ctx: ActionContext,
  link: typeof mailLink.$inferSelect,
  given: { name: string | null; passwordHash: string | null },
): Promise<Outcome<{ personId: string; cookie: string | null }, 'email_taken' | 'unknown'>> {
  switch (link.purpose) {
    case 'register': {
      const personId = await register(tx, ctx, link, given);
      return ok({ personId, cookie: await signIn(tx, ctx, personId) });
    }
    case 'sign_in':
    case 'invitation':
    case 'reset_password': {
      const row = await lockPerson(tx, ctx, link.personId!);
      // What was mailed to an address that has been left opens nothing.
      if (row.emailKey !== keyOf(link.email)) return refused('unknown');
      await tx
        .update(person)
        .set({
          emailConfirmedAt: row.emailConfirmedAt ?? ctx.now.toString(),
          name: row.name ?? given.name,
          ...(given.passwordHash !== null && { passwordHash: given.passwordHash }),
        })
        .where(eq(person.id, row.id));
      if (link.purpose === 'reset_password') {
        await endSessions(tx, row.id);
        await voidLinks(tx, ctx, row.id);
        await tellOfSecurity(tx, ctx, row.id, link.email);
      }
      return ok({ personId: row.id, cookie: await signIn(tx, ctx, row.id) });
    }
    case 'change_email':
      return changeEmail(tx, ctx, link);
  }
}

/** Makes the account, or finds the one that was made meanwhile by another link to the same address. */
async function register(
  tx: Transaction,
  ctx: ActionContext,
  link: typeof mailLink.$inferSelect,
  given: { name: string | null; passwordHash: string | null },
): Promise<string> {
  const emailKey = keyOf(link.email);
  await tx
    .insert(person)
    .values({
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      email: link.email,
      emailKey,
      emailConfirmedAt: ctx.now.toString(),
      name: given.name,
      passwordHash: given.passwordHash,
      language: link.language,
      createdAt: ctx.now.toString(),
    })
    .onConflictDoUpdate({
      target: [person.municipalityId, person.emailKey],
      // Somebody who was invited meanwhile has now confirmed.
      set: {
        emailConfirmedAt: sql`coalesce(${person.emailConfirmedAt}, excluded.email_confirmed_at)`,
        name: sql`coalesce(${person.name}, excluded.name)`,
      },
    });
  return (await findByEmail(tx, ctx, emailKey))!.id;
}

async function changeEmail(
  tx: Transaction,
  ctx: ActionContext,
  link: typeof mailLink.$inferSelect,
): Promise<Outcome<{ personId: string; cookie: null }, 'email_taken'>> {
  const row = await lockPerson(tx, ctx, link.personId!);
  const emailKey = keyOf(link.email);
  const other = await findByEmail(tx, ctx, emailKey);
  if (other && other.id !== row.id) return refused('email_taken');
  await tx
    .update(person)
    .set({ email: link.email, emailKey, emailConfirmedAt: ctx.now.toString() })
    .where(eq(person.id, row.id));
  await voidLinks(tx, ctx, row.id);
  const told = [link.email, ...(row.email === null ? [] : [row.email])];
  for (const to of told) {
    await queueMail(tx, ctx, {
      to,
      personId: row.id,
      language: row.language,
      template: 'email_changed',
      facts: { origin: ctx.origin, path: '/min-side', detail: link.email },
    });
  }
  return ok({ personId: row.id, cookie: null });
}

async function tellOfSecurity(
  tx: Transaction,
  ctx: ActionContext,
  personId: string,
  to: string,
): Promise<void> {
  const { language } = await lockPerson(tx, ctx, personId);
  await queueMail(tx, ctx, {
    to,
    personId,
    language,
    template: 'security_changed',
    facts: { origin: ctx.origin, path: '/min-side/sikkerhed' },
  });
}

function signIn(tx: Transaction, ctx: ActionContext, personId: string): Promise<string> {
  return beginSession(tx, {
    municipalityId: ctx.municipality.id,
    personId,
    method: 'link',
    device: ctx.device,
    secondFactorAt: null,
    now: ctx.now,
  });
}

function keyOf(email: string): string {
  const parsed = parseEmail(email);
  if (!parsed.ok) throw new Error('a link holds no e-mail address');
  return parsed.key;
}
