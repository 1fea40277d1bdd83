import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question, questionClarification } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import {
  type Decision,
  decide,
  type DecideRefusal,
  lockForDecision,
  sendByLetter,
  type TextRefusal,
} from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { hideFromSearch } from '~/domains/thread/index.server';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { unpublished } from '../asking/unpublished';
import { lockQuestion, type QuestionRow } from '../lock-question.server';
import { questionPolicy } from '../policy';
import { consequenceOf, type Consequence } from '../rules/consequence';
import { asContribution, isShown, mayBeRead } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import type { AcceptRefusal } from './accept-refusal';
import { type Acceptance, acceptanceOf, whyNotAcceptable } from './accept.server';
import { acceptanceText } from './acceptance-text.server';
import { keepComingTimes } from './keep-coming-times.server';
import { makeFindable, partsToPublish } from './publish.server';
import { recordDecided } from './record-decided.server';
import { tellNotifier } from './tell-notifier.server';

type Deciding = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

/**
 * Decides on a question, does to it what was decided, and tells its asker, and whoever gave notice of it. To publish
 * what was sent in is to accept it for a meeting; who may ask, and how often, is judged again by the rules that it was
 * judged by when it was sent. Everyone reads it only where its asker has agreed to that.
 * @param given.words the moderator's own for the ground; with `clarify` the question
 * @param given.publishedText with `publish_redacted`: what everyone is to read, the topic as its first line
 * @param given.seenTextHash of the entry as the moderator's page showed it
 * @returns nothing; or why not – as moderation names it, `asker_…` where it cannot be accepted, and `not_for_everyone`
 *   where something is to be taken out of what nobody reads
 * @throws NotFound for another municipality's entry and for none, Forbidden for whoever may not decide
 */
export async function decideQuestion(
  ctx: Deciding,
  given: {
    entryId: string;
    decision: Decision;
    reasonCode: string | null;
    words: string | null;
    publishedText: string | null;
    seenTextHash: string;
  },
): Promise<Outcome<null, DecideRefusal | TextRefusal | AcceptRefusal>> {
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'decide' }));
    const times = await keepComingTimes(tx, ctx);
    const entry = await lockForDecision(tx, ctx, given);
    const row = await lockQuestion(tx, ctx, entry.subjectId);
    const { decision } = given;
    if (entry.closedAt !== null) return refused('closed');
    const judged = { kind: entry.kind, reconsidered: entry.reconsidered?.decision ?? null };
    const consequence = consequenceOf(row, judged, decision);
    if (consequence === null) return refused(whyNot(row, decision));
    const acceptance = consequence.accepts ? await acceptanceOf(tx, ctx, row, times) : null;
    if (acceptance && consequence.accepts === 'judged') {
      const obstacle = await whyNotAcceptable(tx, row, acceptance);
      if (obstacle !== null) return refused(`asker_${obstacle}` as const);
    }
    const decided = await decide(tx, ctx, entry, asContribution(row), {
      decision,
      reasonCode: given.reasonCode,
      words: given.words,
      redactedText: given.publishedText,
      outcome: outcomeText(row, decision, consequence, acceptance),
      seenTextHash: given.seenTextHash,
    });
    if (!decided.ok) return decided;
    const { decisionId, statement, reason, notifier, publishes } = decided.value;
    await carryOut(tx, ctx, row, {
      consequence,
      acceptance,
      text: consequence.shows ? publishes : null,
    });
    if (decision === 'clarify') await keepWhatIsAsked(tx, ctx, row, given.words);
    const notifiers = notifier === null ? [] : await tellNotifier(tx, ctx, row, notifier);
    await recordDecided(tx, ctx, row, {
      event: consequence.event,
      reasonCode: reason?.code ?? null,
      acceptance,
      toldAlready: [row.authorId, ...notifiers],
    });
    const isMailed = await tellOf(tx, ctx, row, { decision, statement, isAccepted: !!acceptance });
    if (!isMailed) await sendByLetter(tx, ctx, { decisionId, recipientId: row.authorId });
    await recordAudit(tx, ctx, {
      action: 'question.decide',
      subjectId: row.id,
      details: { decision, from: row.state, to: consequence.state },
    });
    if (isShown(row) || consequence.shows) await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}

/** Something may be taken out of what everyone reads alone; all else does not fit where the question is. */
function whyNot(row: QuestionRow, decision: Decision): 'does_not_fit' | 'not_for_everyone' {
  const isCut = decision === 'publish_redacted' && row.state !== 'withdrawn';
  return isCut && !mayBeRead(row) ? 'not_for_everyone' : 'does_not_fit';
}

/** What was decided, where moderation's own words would not be true of a question; null: they are. */
function outcomeText(
  row: QuestionRow,
  decision: Decision,
  consequence: Consequence,
  acceptance: Acceptance | null,
): string | null {
  const { language } = row;
  if (acceptance !== null) {
    const read = decision === 'publish_redacted' ? 'what_is_left' : 'everyone';
    return acceptanceText({
      ...acceptance,
      language,
      isReinstated: consequence.accepts === 'reinstated',
      reads: consequence.shows ? read : 'nobody',
    });
  }
  const { outcome } = textsIn(language).questionHandling;
  return decision === 'refuse' || decision === 'clarify' ? outcome[decision] : null;
}

/** @param done.text what everyone reads from now on, topic first; null: what they read is as it was */
async function carryOut(
  tx: Transaction,
  ctx: Deciding,
  row: QuestionRow,
  done: { consequence: Consequence; acceptance: Acceptance | null; text: string | null },
): Promise<void> {
  const { consequence, acceptance, text } = done;
  const now = ctx.now.toString();
  const parts = text === null ? null : partsToPublish(row, text);
  await tx
    .update(question)
    .set({
      state: consequence.state,
      ...(acceptance && {
        // A refusal that was shown is none any more: only what is published now is read.
        ...unpublished,
        hiddenAt: null,
        meetingId: acceptance.time?.meetingId ?? null,
        // What was judged by no deadline yet is judged by the first that it meets.
        deadlineAt: row.deadlineAt ?? acceptance.time?.closesAt ?? null,
        judgedForId:
          row.deadlineAt === null ? (acceptance.time?.meetingId ?? null) : row.judgedForId,
        forwardedTo: null,
      }),
      ...(acceptance?.isMoved && { position: null }),
      ...(parts && {
        publishedTopic: parts.topic,
        publishedText: parts.text,
        publishedAt: row.publishedAt ?? now,
        hiddenAt: null,
      }),
      ...(consequence.hides && { hiddenAt: now }),
    })
    .where(eq(question.id, row.id));
  if (parts) await makeFindable(tx, ctx, row.id, parts);
  if (consequence.hides || (acceptance && !parts)) await hideFromSearch(tx, [row.id]);
}

async function keepWhatIsAsked(
  tx: Transaction,
  ctx: Deciding,
  row: QuestionRow,
  words: string | null,
): Promise<void> {
  await tx.insert(questionClarification).values({
    municipalityId: ctx.municipality.id,
    questionId: row.id,
    question: words?.trim() ?? '',
    askedAt: ctx.now.toString(),
  });
}

/**
 * What they need is only in the mail, which is forgotten: a statement is kept, and read by colleagues.
 * @returns whether it reaches them, or need not: who took it back has done with it
 */
async function tellOf(
  tx: Transaction,
  ctx: Deciding,
  row: QuestionRow,
  of: { decision: Decision; statement: string; isAccepted: boolean },
): Promise<boolean> {
  if (row.state === 'withdrawn') return true;
  const { accepted } = textsIn(row.language).questionHandling;
  const needs = of.isAccepted && row.needs !== null ? [accepted.needs(row.needs)] : [];
  return tellAsker(tx, ctx, {
    question: row,
    template: of.decision === 'clarify' ? 'question_clarification' : 'question_decided',
    text: [of.statement, ...needs].join('\n\n'),
    isToldOtherwise: true,
  });
}
