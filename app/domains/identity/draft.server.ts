import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { v7 as uuidv7, validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { draft } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, ReadContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { identityPolicy } from './policy';

/**
 * What was written in a form before its writer could send it. It belongs to the browser, by a cookie of
 * its own that is set only then, and is forgotten after a day. Other drafts of the browser's may be kept for longer.
 */
const cookieName = '__Host-medspil-browser';
const hours = 24;
/** Characters of all fields together. What is longer is not kept: anybody may leave a draft. */
const longest = 20_000;

/** The browser's token of a request, where it has one. */
export function browserOf(cookies: string): string | null {
  return new RegExp(`(?:^|; *)${cookieName}=([\\w-]{20,60})(?:;|$)`).exec(cookies)?.[1] ?? null;
}

/**
 * The browser's token, and the cookie that its browser is to be sent: one that gives it a token where it has none.
 * @param days how long what hangs on it is kept, where that is longer than a day: then every call sends the cookie, so
 *   that it lasts as long from now on
 */
export function browserToken(
  known: string | null,
  days?: number,
): { token: string; cookie: string | null } {
  if (known !== null && days === undefined) return { token: known, cookie: null };
  const token = known ?? randomBytes(24).toString('base64url');
  const seconds = (days === undefined ? hours : days * 24) * 60 * 60;
  return {
    token,
    cookie: `${cookieName}=${token}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`,
  };
}

export function hashOfBrowser(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Keeps what was written.
 * @returns the draft's id, and the cookie that its browser needs; null where it is too long to keep
 * @throws TooMany where many were kept for the client
 */
export async function keepDraft(
  ctx: ActionContext,
  of: {
    path: string;
    fields: Record<string, string>;
    browser: string | null;
    acting: string | null;
  },
): Promise<{ id: string; cookie: string | null } | null> {
  if (JSON.stringify(of.fields).length > longest) return null;
  await ctx.throttle.spend('draft_address', ctx.clientNetwork);
  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'keep_draft' }));
    const { token, cookie } = browserToken(of.browser);
    const id = uuidv7();
    await tx.insert(draft).values({
      id,
      municipalityId: ctx.municipality.id,
      browserHash: hashOfBrowser(token),
      path: of.path,
      acting: of.acting,
      fields: of.fields,
      createdAt: ctx.now.toString(),
      expiresAt: ctx.now.add({ hours }).toString(),
    });
    await recordAudit(tx, ctx, { action: 'identity.keep_draft', details: { path: of.path } });
    return { id, cookie };
  });
}

/**
 * What this browser had written, or null.
 * @param of.acting whom pages are for just now: what was written in the name of another is not shown
 */
export async function findDraft(
  { db, municipality, now }: Pick<ReadContext, 'db' | 'municipality' | 'now'>,
  of: { id: string; path: string; browser: string | null; acting: string | null },
): Promise<Record<string, string> | null> {
  if (of.browser === null || !validate(of.id)) return null;
  const [found] = await db
    .select({ fields: draft.fields })
    .from(draft)
    .where(
      and(
        eq(draft.id, of.id),
        eq(draft.municipalityId, municipality.id),
        eq(draft.browserHash, hashOfBrowser(of.browser)),
        eq(draft.path, of.path),
        or(isNull(draft.acting), eq(draft.acting, of.acting ?? '')),
        gt(draft.expiresAt, now.toString()),
      ),
    );
  return found?.fields ?? null;
}

/** Forgets a draft that has been sent. Nothing happens where the browser has none by that id. */
export async function forgetSentDraft(
  ctx: ActionContext,
  of: { id: string | null; browser: string | null },
): Promise<void> {
  const { id, browser } = of;
  if (id === null || browser === null || !validate(id)) return;
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'keep_draft' }));
    await forgetDrafts(tx, ctx, { browser, id });
    await recordAudit(tx, ctx, { action: 'identity.forget_draft' });
  });
}

/** Forgets what a browser had written: all of it, or one draft. */
export async function forgetDrafts(
  tx: Transaction,
  { municipality }: Pick<ReadContext, 'municipality'>,
  of: { browser: string | null; id?: string },
): Promise<void> {
  if (of.browser === null) return;
  await tx
    .delete(draft)
    .where(
      and(
        eq(draft.municipalityId, municipality.id),
        eq(draft.browserHash, hashOfBrowser(of.browser)),
        of.id === undefined ? undefined : eq(draft.id, of.id),
      ),
    );
}
