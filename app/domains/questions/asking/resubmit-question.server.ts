import { eq } from 'drizzle-orm';
import { question } from '#db/schema';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import { type FoundRefusal, receive, withdraw } from '~/domains/moderation/index.server';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { hideFromSearch, recordEvent } from '~/domains/thread/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { keepMeetings } from '../meetings/lock-meetings.server';
import { questionPolicy } from '../policy';
import type { AskingRefusal } from '../rules/asking';
import { asContribution, isShown } from '../rules/showing';
import { moved } from '../states';
import { tellAsker } from '../tell-asker.server';
import { faultsOfSaid } from './faults-of-said.server';
import { judgeNow } from './judge-now.server';
import { keepFormerText } from './keep-former-text.server';
import { personHashOf } from './person-hash.server';
import { receiptText } from './receipt.server';
import { type SaidOfQuestion, saidColumns } from './said-columns.server';
import { tellLate } from './tell-late.server';
import { areTooMany } from './too-many.server';
import { unpublished } from './unpublished';

type ResubmitRefusal = FoundRefusal | AskingRefusal | 'too_many_questions' | 'not_refused';

/**
 * An asker mends a question that was refused, and sends it again: it is judged anew, by the rules and the meeting of
 * this instant, and takes its place in the order of receipt anew. What it said, and what was decided, is kept.
 * Whether everyone may read it is asked anew too.
 * @returns nothing; or what is wrong with which field, `whole` where it is none of them – `not_refused`, or as
 *   `submitQuestion` names it
 * @throws NotFound where there is no such question or committee, Forbidden where the question is another's
 */
export async function resubmitQuestion(
  ctx: Context & Pick<ActionContext, 'origin' | 'throttle' | 'keys'> & { actor: PersonActor },
  given: SaidOfQuestion & { questionId: string; sendAnyway: boolean },
): Promise<Outcome<null, Record<string, ResubmitRefusal>>> {
  const faults = faultsOfSaid(given);
  if (faults !== null) return refused(faults);
  if (await areTooMany(ctx)) return refused({ whole: 'too_many_questions' });
  return inTransaction(ctx, async (tx) => {
    await keepMeetings(tx, ctx);
    // Before the question: with it locked nobody adds to what counts towards the quota.
    const asker = await lockPerson(tx, ctx, ctx.actor.personId);
    const row = await lockQuestion(tx, ctx, given.questionId);
    authorize(questionPolicy(ctx.actor, { do: 'change_own', authorId: row.authorId }));
    const state = moved(row.state, 'resubmit');
    if (state === null || row.erasedAt !== null) return refused({ whole: 'not_refused' });
    const judged = await judgeNow(tx, ctx, { ...given, except: row.id });
    if (!judged.ok) {
      return refused({ [judged.reason === 'consent_needed' ? 'publish' : 'whole']: judged.reason });
    }
    const { ruleSetId, rulesVersion, time, missed } = judged.value;
    const sent = {
      ...row,
      ...unpublished,
      ...(await saidColumns(tx, ctx, asker, given)),
      state,
      handling: 'council' as const,
      forwardedTo: null,
      ruleSetId,
      receivedAt: ctx.now.toString(),
      deadlineAt: time?.closesAt ?? null,
      judgedForId: time?.meetingId ?? null,
      meetingId: time?.meetingId ?? null,
      position: null,
      personHash: personHashOf(ctx.keys, ctx.municipality, asker, ctx.actor.level),
    };
    await keepFormerText(tx, ctx, row, sent);
    await tx.update(question).set(sent).where(eq(question.id, row.id));
    // A second look at the refusal has nothing more to look at.
    await withdraw(tx, ctx, { subjectId: row.id });
    await hideFromSearch(tx, [row.id]);
    await receive(tx, ctx, asContribution(sent), { title: sent.topic, path: null });
    await recordEvent(tx, ctx, { subjectId: row.id, kind: 'resubmitted', isPublic: false });
    if (missed) await tellLate(tx, ctx, { id: row.id, time });
    const text = receiptText({ ...sent, time, missed });
    await tellAsker(tx, ctx, {
      question: sent,
      template: 'question_received',
      text,
      isToldOtherwise: true,
    });
    await recordAudit(tx, ctx, {
      action: 'question.resubmit',
      subjectId: row.id,
      details: { meeting: sent.meetingId, rules: rulesVersion },
    });
    if (isShown(row)) await publicContentChanged(tx, ctx.municipality.id);
    return ok(null);
  });
}
