import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { mailLink, person } from '#db/schema';
import { queueMail, redirectMails } from '~/domains/notifications/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { parseEmail } from '../email-address';
import type { LinkRefusal } from '../mail-link';
import { hashPassword } from '../password.server';
import { identityPolicy } from '../policy';
import { tellOfChange } from '../second-factor/secure-again.server';
import { beginSession, endSessions, type PersonRow } from '../session.server';
import type { Who } from '../who.server';
import { findLink } from './find-link.server';
import { findByEmail, lockPerson } from './find-person.server';
import { leaveSession } from './leave-session.server';
import { voidLinks } from './void-links.server';

type LinkRow = typeof mailLink.$inferSelect;

export type UsedLink = {
  /** The session's cookie, where the link signed somebody in. */
  cookie: string | null;
  returnTo: string | null;
  personId: string;
};
export type UseLinkRefusal = LinkRefusal | 'password_missing' | 'email_taken';

/**
 * Does what a link in a mail is for: makes an account, signs in, sets a new password, changes the e-mail
 * address. A link works once, also where two use it at the same time; what is refused does not use it up.
 * @param given.who who is signed in in this browser
 */
export async function useLink(
  ctx: ActionContext,
  given: { token: string; name: string | null; password: string | null; who: Who | null },
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
    // The person before the link, as everywhere: two that lock the same wait for each other in turn.
    const owner = await lockOwner(tx, ctx, link);
    const obstacle = await whyNotUsable(tx, ctx, link, owner);
    if (obstacle !== null) return refused(obstacle);
    const taken = await tx
      .update(mailLink)
      .set({ usedAt: ctx.now.toString() })
      .where(and(eq(mailLink.id, link.id), isNull(mailLink.usedAt)))
      .returning({ id: mailLink.id });
    if (taken.length === 0) return refused('used');

    const done = await doWhatItIsFor(tx, ctx, link, owner, { name: given.name, passwordHash });
    if (done === null) return refused('used');
    // Whoever was signed in in this browser is not any more.
    if (done.cookie !== null && given.who) await leaveSession(tx, ctx, given.who);
    await recordAudit(tx, ctx, {
      action: `identity.${link.purpose}`,
      details: { person: done.personId },
    });
    return ok({ ...done, returnTo: link.returnTo });
  });
}

/** The account that a link is for, locked; null: it is to make one, and there is none yet. */
async function lockOwner(
  tx: Transaction,
  ctx: ActionContext,
  link: LinkRow,
): Promise<PersonRow | null> {
  const id = link.personId ?? (await findByEmail(tx, ctx, keyOf(link.email)))?.id;
  return id === undefined ? null : lockPerson(tx, ctx, id);
}

async function whyNotUsable(
  tx: Transaction,
  ctx: ActionContext,
  link: LinkRow,
  owner: PersonRow | null,
): Promise<'used' | 'unknown' | 'email_taken' | null> {
  const emailKey = keyOf(link.email);
  switch (link.purpose) {
    case 'register':
      // Another link to the same address has made the account: this one signs nobody in.
      return owner?.emailConfirmedAt ? 'used' : null;
    case 'sign_in':
    case 'invitation':
    case 'reset_password':
      // What was mailed to an address that has been left opens nothing.
      return owner?.emailKey === emailKey ? null : 'unknown';
    case 'change_email': {
      const other = await findByEmail(tx, ctx, emailKey);
      return other && other.id !== owner?.id ? 'email_taken' : null;
    }
  }
}

async function doWhatItIsFor(
  tx: Transaction,
  ctx: ActionContext,
  link: LinkRow,
  owner: PersonRow | null,
  given: { name: string | null; passwordHash: string | null },
): Promise<{ personId: string; cookie: string | null } | null> {
  if (link.purpose === 'register') {
    const personId = await register(tx, ctx, link, given);
    if (personId === null) return null;
    return { personId, cookie: await signIn(tx, ctx, personId) };
  }
  const row = owner!;
  if (link.purpose === 'change_email') {
    await changeEmail(tx, ctx, link, row);
    return { personId: row.id, cookie: null };
  }
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
    await tellOfChange(tx, ctx, row);
  }
  return { personId: row.id, cookie: await signIn(tx, ctx, row.id) };
}

/**
 * Makes the account, or confirms one that somebody was invited to.
 * @returns its id; null where another link to the same address made it at the same time
 */
async function register(
  tx: Transaction,
  ctx: ActionContext,
  link: LinkRow,
  given: { name: string | null; passwordHash: string | null },
): Promise<string | null> {
  const emailKey = keyOf(link.email);
  const [made] = await tx
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
    .onConflictDoNothing({ target: [person.municipalityId, person.emailKey] })
    .returning({ id: person.id });
  if (made) return made.id;
  const there = (await findByEmail(tx, ctx, emailKey))!;
  if (there.emailConfirmedAt !== null) return null;
  await tx
    .update(person)
    .set({
      emailConfirmedAt: ctx.now.toString(),
      name: there.name ?? given.name,
      passwordHash: there.passwordHash ?? given.passwordHash,
    })
    .where(eq(person.id, there.id));
  return there.id;
}

async function changeEmail(
  tx: Transaction,
  ctx: ActionContext,
  link: LinkRow,
  row: PersonRow,
): Promise<void> {
  const emailKey = keyOf(link.email);
  await tx
    .update(person)
    .set({ email: link.email, emailKey, emailConfirmedAt: ctx.now.toString() })
    .where(eq(person.id, row.id));
  await voidLinks(tx, ctx, row.id);
  await redirectMails(tx, { personId: row.id, to: link.email });
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
