import { createHash, randomBytes } from 'node:crypto';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { eq } from 'drizzle-orm';
import { Lucia, TimeSpan } from 'lucia';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Reader, Transaction } from '#db/client.server';
import { person, session } from '#db/schema';
import { SignedOut } from '~/platform/errors';
import type { SignInMethod } from './actor';

/**
 * Sessions, by Lucia. Its author has archived it, so this file is all that knows it. Lucia stores a
 * session's id as it is given: here that is the hash of a token which only the browser has.
 */

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    UserId: string;
    DatabaseSessionAttributes: Omit<typeof session.$inferSelect, 'id' | 'userId' | 'expiresAt'>;
    DatabaseUserAttributes: Omit<typeof person.$inferSelect, 'id'>;
  }
}

/** Bound to its host by the prefix: never sent to another municipality, nor set by one. */
const cookieName = '__Host-medspil';
const lasts = new TimeSpan(14, 'd');

function luciaOn(db: Reader) {
  return new Lucia(new DrizzlePostgreSQLAdapter(db as Database, session, person), {
    sessionExpiresIn: lasts,
    // The cookie outlives the session: whether one is signed in is decided here, not in the browser.
    sessionCookie: { name: cookieName, expires: false, attributes: { secure: true, path: '/' } },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });
}

export type SessionRow = typeof session.$inferSelect;
export type PersonRow = typeof person.$inferSelect;

/**
 * Who is signed in by a request's cookie.
 * @returns null where nobody is: no cookie, an unknown, ended or expired one, or another municipality's
 */
export async function findSession(
  db: Database,
  municipalityId: string,
  cookies: string,
): Promise<{ session: SessionRow; person: PersonRow } | null> {
  const lucia = luciaOn(db);
  const token = lucia.readSessionCookie(cookies);
  if (token === null || token.length > 100) return null;
  const found = await lucia.validateSession(idOf(token));
  if (!found.session || found.session.municipalityId !== municipalityId) return null;
  if (found.user.erasedAt !== null) return null;
  return { session: found.session, person: found.user };
}

/**
 * Signs a browser in.
 * @returns the cookie to send
 */
export async function beginSession(
  tx: Transaction,
  of: {
    municipalityId: string;
    personId: string;
    method: SignInMethod;
    device: string;
    secondFactorAt: string | null;
    now: Temporal.Instant;
  },
): Promise<string> {
  const lucia = luciaOn(tx);
  const token = randomBytes(32).toString('base64url');
  await lucia.createSession(
    of.personId,
    {
      municipalityId: of.municipalityId,
      createdAt: of.now.toString(),
      method: of.method,
      device: of.device,
      secondFactorAt: of.secondFactorAt,
      assistanceId: null,
    },
    { sessionId: idOf(token) },
  );
  return lucia.createSessionCookie(token).serialize();
}

/**
 * Ends a session and begins another for the same person in the same browser, because what the person may
 * do has changed.
 * @returns the cookie to send
 */
export async function rotateSession(
  tx: Transaction,
  old: SessionRow,
  changes: { now: Temporal.Instant; secondFactorAt?: string | null; method?: SignInMethod },
): Promise<string> {
  const ended = await tx
    .delete(session)
    .where(eq(session.id, old.id))
    .returning({ id: session.id });
  // Signed out meanwhile, from elsewhere: nothing of what was under way happens.
  if (ended.length === 0) throw new SignedOut();
  return beginSession(tx, {
    municipalityId: old.municipalityId,
    personId: old.userId,
    method: changes.method ?? old.method,
    device: old.device,
    secondFactorAt:
      changes.secondFactorAt === undefined ? old.secondFactorAt : changes.secondFactorAt,
    now: changes.now,
  });
}

/** Ends one session. */
export async function endSession(tx: Transaction, sessionId: string): Promise<void> {
  await luciaOn(tx).invalidateSession(sessionId);
}

/** Ends every session of a person, wherever they are signed in, but for one that may be excepted. */
export async function endSessions(
  tx: Transaction,
  personId: string,
  except: { exceptId?: string; exceptCookie?: string } = {},
): Promise<void> {
  const lucia = luciaOn(tx);
  const token =
    except.exceptCookie === undefined ? null : lucia.readSessionCookie(except.exceptCookie);
  const kept = except.exceptId ?? (token === null ? undefined : idOf(token));
  for (const { id } of await listSessions(tx, personId)) {
    if (id !== kept) await lucia.invalidateSession(id);
  }
}

/** Where a person is signed in. */
export async function listSessions(db: Reader, personId: string): Promise<SessionRow[]> {
  return luciaOn(db).getUserSessions(personId);
}

/** What a session is called in a page. The whole id stays here, though nobody can sign in by it. */
export function nameOfSession({ id }: SessionRow): string {
  return id.slice(0, 16);
}

/** The cookie that takes the session's away. */
export function blankCookie(): string {
  // Lucia makes it without asking the database.
  return `${cookieName}=; HttpOnly; Secure; SameSite=Lax; Path=/; Max-Age=0`;
}

/** Whether a request comes with a session's cookie, good or not. */
export function hasSessionCookie(cookies: string): boolean {
  return cookies.includes(`${cookieName}=`);
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
