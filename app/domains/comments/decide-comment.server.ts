import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { comment, commentClarification } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { hideFiles, publishFiles, withholdFiles } from '~/domains/files/index.server';
import {
  type Decision,
  decide,
  type DecideRefusal,
  listUsableReasons,
  lockForDecision,
  type NoticeAnswer,
  sendByLetter,
  type TextRefusal,
} from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { queueMail } from '~/domains/notifications/index.server';
import { hideFromSearch, makeSearchable, recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { entryTitle } from './entry-title.server';
import { findNode } from './find-node.server';
import { type CommentRow, lockComment } from './lock-comment.server';
import { commentPolicy } from './policy';
import { asContribution, commentPath, consequenceOf, isShown } from './rules';
import { tellAuthor } from './tell-author.server';
import { tellOwners } from './tell-owners.server';

type Deciding = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

/**
 * Decides on a comment, does to it what was decided, and tells its author, and whoever gave notice of it.
 * @param given.words the moderator's own for the ground; with `clarify` the question
 * @param given.publishedText with `publish_redacted`: what everyone is to read
 * @param given.leftOutFiles with `publish_redacted`: the files that stay private; the others are published
 * @param given.seenTextHash of the entry as the moderator's page showed it
 * @returns nothing; or why not – as moderation names it
 * @throws NotFound for another municipality's entry and for none, Forbidden for whoever may not decide
 */
export async function decideComment(
  ctx: Deciding,
  given: {
    entryId: string;
    decision: Decision;
    reasonCode: string | null;
    words: string | null;
    publishedText: string | null;
    leftOutFiles?: string[];
    seenTextHash: string;
  },
): Promise<Outcome<null, DecideRefusal | TextRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(commentPolicy(ctx.actor, { do: 'decide' }));
    const entry = await lockForDecision(tx, ctx, given);
    const row = await lockComment(tx, ctx, entry.subjectId);
    const { decision } = given;
    const leftOut = decision === 'publish_redacted' ? (given.leftOutFiles ?? []) : [];
    const decided = await decide(tx, ctx, entry, asContribution(row), {
      decision,
      reasonCode: given.reasonCode,
      words: given.words,
      redactedText: given.publishedText,
      leavesFilesOut: leftOut.length > 0,
      seenTextHash: given.seenTextHash,
    });
    if (!decided.ok) return decided;
    const { decisionId, statement, reason, notifier, publishes } = decided.value;
    const { state, event } = consequenceOf(row.state, decision, entry.kind === 'reconsideration');
    // What an earlier decision has taken out stays out when a later one is taken back.
    if (decision === 'publish_redacted') await withholdFiles(tx, row.id, leftOut);
    const isFirstRedaction =
      entry.reconsidered?.decision === 'publish_redacted' &&
      entry.reconsidered.publicBefore === null;
    if (decision === 'restore' && isFirstRedaction) await withholdFiles(tx, row.id, []);
    await carryOut(tx, ctx, row, { state, text: publishes, given });
    const isNew = state === 'published' && isFirstRead(row.state);
    const owners = isNew ? await tellOwners(tx, ctx, row) : [];
    const notifiers = notifier === null ? [] : await tellNotifier(tx, ctx, row, notifier);
    if (event !== null) {
      const facts = { reason: await danishTitle(tx, ctx, reason?.code ?? null) };
      const toldAlready = [row.authorId, ...owners, ...notifiers];
      await recordEvent(tx, ctx, { subjectId: row.id, ...event, facts, toldAlready });
    }
    // Whoever took it back has done with it, and sees on their own page what was decided.
    if (row.state !== 'withdrawn') {
      const template = decision === 'clarify' ? 'comment_clarification' : 'comment_decided';
      const isMailed = await tellAuthor(tx, ctx, { comment: row, template, text: statement });
      if (!isMailed) await sendByLetter(tx, ctx, { decisionId, recipientId: row.authorId });
    }
    await recordAudit(tx, ctx, {
      action: 'comment.decide',
      subjectId: row.id,
      details: { decision, from: row.state, to: state },
    });
    if (isShown(row) || state === 'published') {
      await publicContentChanged(tx, ctx.municipality.id);
    }
    return ok(null);
  });
}

/** Whether a comment that is published now was not published before. */
const isFirstRead = (before: CommentRow['state']) => before !== 'published' && before !== 'hidden';

async function carryOut(
  tx: Transaction,
  ctx: Deciding,
  row: CommentRow,
  done: {
    state: CommentRow['state'];
    /** What everyone reads from now on; null: what they read is as it was. */
    text: string | null;
    given: { decision: Decision; words: string | null };
  },
): Promise<void> {
  const { state, text, given } = done;
  const now = ctx.now.toString();
  await tx
    .update(comment)
    .set({
      state,
      ...(text !== null && { publishedText: text, publishedAt: row.publishedAt ?? now }),
    })
    .where(eq(comment.id, row.id));
  if (text !== null) {
    const node = await findNode({ ...ctx, db: tx }, row.nodeId);
    await makeSearchable(tx, [
      {
        subjectId: row.id,
        municipalityId: ctx.municipality.id,
        path: commentPath(node, row.id),
        title: entryTitle(node.title),
        context: node.planTitle,
        body: text,
      },
    ]);
    await publishFiles(tx, row.id);
  }
  // What is let be stays as it is, also a refused comment that everyone reads.
  if (state !== 'published' && given.decision !== 'keep') {
    await hideFromSearch(tx, [row.id]);
    await hideFiles(tx, row.id);
  }
  if (given.decision === 'clarify') {
    await tx.insert(commentClarification).values({
      municipalityId: ctx.municipality.id,
      commentId: row.id,
      question: given.words?.trim() ?? '',
      askedAt: now,
    });
  }
}

/** What happened is told in Danish, whatever the language of the author. */
async function danishTitle(tx: Transaction, ctx: Deciding, code: string | null) {
  if (code === null) return undefined;
  const reasons = await listUsableReasons({ ...ctx, db: tx });
  return reasons.find((one) => one.code === code)?.title.da;
}

/** @returns the person who was written to, where it was one with an account */
async function tellNotifier(
  tx: Transaction,
  ctx: Deciding,
  row: CommentRow,
  notifier: NoticeAnswer,
): Promise<string[]> {
  if (notifier.email === null) return [];
  const node = await findNode({ ...ctx, db: tx }, row.nodeId);
  await queueMail(tx, ctx, {
    to: notifier.email,
    personId: notifier.personId,
    language: notifier.language,
    template: 'notice_decided',
    facts: {
      origin: ctx.origin,
      detail: entryTitle(node.title, notifier.language),
      text: notifier.statement,
    },
  });
  return notifier.personId === null ? [] : [notifier.personId];
}
