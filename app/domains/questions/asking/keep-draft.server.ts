import { and, count, eq } from 'drizzle-orm';
import { v5 as uuidv5, v7 as uuidv7, validate } from 'uuid';
import type { Transaction } from '#db/client.server';
import { question, questionDraft } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import { browserToken, hashOfBrowser } from '~/domains/identity/draft.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import {
  asFields,
  daysOfDraft,
  type DraftContent,
  longestDraft,
  mostDrafts,
  readDraft,
} from './draft-content';
import { type DraftOwner, ownedBy } from './draft-owner.server';
import { findDraft } from './find-draft.server';

export type KeepRefusal = 'too_many_drafts' | 'too_long';
/**
 * What became of a stage: the draft's id, the cookie that a browser needs, and the question of the same asker that the
 * form was sent as before – or the question that it is already.
 */
export type Kept =
  { id: string; cookie: string | null; sentBefore: string | null } | { sentAs: string };
type DraftRow = typeof questionDraft.$inferSelect;

/**
 * Keeps what was written at a stage. Where nobody has begun the draft yet it is begun; a browser's becomes the
 * person's who goes on with it. The same form sent twice keeps the same. Where it was sent already, and something else is
 * written in it now, that is another draft.
 * @param given.id made by the form, so that a draft is begun once; it is the form's key when it is sent
 * @returns the draft's id – another where that one is somebody else's, or sent – and the cookie that its browser needs,
 *   where it is the browser's, or the question that was sent with these words; or why not – `too_many_drafts`,
 *   `too_long`
 * @throws TooMany where many were begun from the client's network
 */
export async function keepDraft(
  ctx: ActionContext,
  owner: DraftOwner,
  given: { id: string; change: Partial<DraftContent> },
): Promise<Outcome<Kept, KeepRefusal>> {
  const asked = validate(given.id) ? given.id : uuidv7();
  // Before the transaction: it counts on a connection of its own.
  if ((await findDraft(ctx, owner, asked)) === null) {
    await ctx.throttle.spend('draft_address', ctx.clientNetwork);
  }
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'keep_draft' }));
    const { personId } = owner;
    if (personId !== null) await keepPeople(tx, ctx, [personId]);
    const begun = await lockDraft(tx, ctx, owner, asked);
    const content = { ...readDraft(begun?.fields ?? {}), ...given.change };
    const sent = await findSent(tx, owner, asked);
    if (sent?.isOwn && (content.topic === '' || isSameWords(sent, content))) {
      return ok({ sentAs: sent.id });
    }
    const id = sent === null ? asked : uuidv5(`${content.topic}\n${content.text}`, asked);
    const { token, cookie } = browserToken(owner.browser, daysOfDraft);
    const whose = { personId, browserHash: personId === null ? hashOfBrowser(token) : null };
    const known =
      (id === asked ? begun : await lockDraft(tx, ctx, owner, id)) ??
      (await beginDraft(tx, ctx, { personId, browser: personId === null ? token : null }, id));
    if (known === null) return refused('too_many_drafts');
    const fields = asFields(content);
    if (JSON.stringify(fields).length > longestDraft) return refused('too_long');
    await tx
      .update(questionDraft)
      .set({
        ...whose,
        fields,
        changedAt: ctx.now.toString(),
        expiresAt: ctx.now.add({ hours: daysOfDraft * 24 }).toString(),
      })
      .where(eq(questionDraft.id, known.id));
    await recordAudit(tx, ctx, { action: 'question.keep_draft' });
    return ok({
      id: known.id,
      cookie: personId === null ? cookie : null,
      sentBefore: sent?.isOwn ? sent.id : null,
    });
  });
}

async function lockDraft(
  tx: Transaction,
  ctx: ActionContext,
  owner: DraftOwner,
  id: string,
): Promise<DraftRow | undefined> {
  const [known] = await tx
    .select()
    .from(questionDraft)
    .where(and(ownedBy(ctx, owner), eq(questionDraft.id, id)))
    .for('update');
  return known;
}

/** @returns the draft, also where the same form has begun it at the same time; null: its owner has enough */
async function beginDraft(
  tx: Transaction,
  ctx: ActionContext,
  owner: DraftOwner,
  id: string,
): Promise<DraftRow | null> {
  const [found] = await tx
    .select({ drafts: count() })
    .from(questionDraft)
    .where(ownedBy(ctx, owner));
  if (found!.drafts >= mostDrafts) return null;
  // An id that is taken is somebody else's, or what this browser sent twice before it had a cookie.
  for (const one of [id, uuidv7()]) {
    await tx
      .insert(questionDraft)
      .values({
        id: one,
        municipalityId: ctx.municipality.id,
        personId: owner.personId,
        browserHash: owner.browser === null ? null : hashOfBrowser(owner.browser),
        fields: {},
        startedAt: ctx.now.toString(),
        changedAt: ctx.now.toString(),
        expiresAt: ctx.now.add({ hours: daysOfDraft * 24 }).toString(),
      })
      .onConflictDoNothing();
    const begun = await lockDraft(tx, ctx, owner, one);
    if (begun) return begun;
  }
  return null;
}

/** The question that was sent under the id of a draft, its own or somebody else's; null: none. */
async function findSent(tx: Transaction, { personId }: DraftOwner, id: string) {
  const sent = await tx
    .select({
      id: question.id,
      authorId: question.authorId,
      topic: question.topic,
      text: question.text,
    })
    .from(question)
    .where(eq(question.formKey, id));
  const own = sent.find(({ authorId }) => authorId === personId);
  const found = own ?? sent[0];
  return found ? { ...found, isOwn: own !== undefined } : null;
}

type Words = { topic: string | null; text: string | null };

function isSameWords(one: Words, other: Words): boolean {
  return one.topic?.trim() === other.topic?.trim() && one.text?.trim() === other.text?.trim();
}
