import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { questionDraft } from '#db/schema';
import { hashOfBrowser } from '~/domains/identity/draft.server';
import type { Who } from '~/domains/identity/who.server';
import type { ReadContext } from '~/platform/context.server';

/**
 * Whose drafts are looked at: those of the person who is signed in or helped, and those that nobody who is signed in
 * has begun in this browser.
 */
export type DraftOwner = { personId: string | null; browser: string | null };

/**
 * Whose drafts a request may see. Whoever helps a citizen sees the citizen's alone: what was written in the browser
 * before is somebody else's.
 * @param browser the browser's token
 */
export function draftOwnerOf(who: Who | null, browser: string | null): DraftOwner {
  if (who?.helped) return { personId: who.helped.actor.personId, browser: null };
  return { personId: who?.self.personId ?? null, browser };
}

/** The drafts of an owner that are not over yet. */
export function ownedBy(
  ctx: Pick<ReadContext, 'municipality' | 'now'>,
  { personId, browser }: DraftOwner,
) {
  return and(
    eq(questionDraft.municipalityId, ctx.municipality.id),
    or(
      personId === null ? sql`false` : eq(questionDraft.personId, personId),
      browser === null
        ? sql`false`
        : and(
            isNull(questionDraft.personId),
            eq(questionDraft.browserHash, hashOfBrowser(browser)),
          ),
    ),
    gt(questionDraft.expiresAt, ctx.now.toString()),
  );
}
