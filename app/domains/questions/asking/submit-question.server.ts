import { and, eq, gt, ne, or } from 'drizzle-orm';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { question } from '#db/schema';
import { lockPerson } from '~/domains/identity/account/find-person.server';
import type { PersonActor } from '~/domains/identity/actor';
import {
  type FoundRefusal,
  hasCpr,
  receive,
  whyNotSendable,
} from '~/domains/moderation/index.server';
import {
  linkToNodes,
  linkToSdgs,
  recordEvent,
  registerSubjects,
} from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { keepMeetings } from '../meetings/lock-meetings.server';
import { questionPolicy } from '../policy';
import type { AskingRefusal } from '../rules/asking';
import { asContribution, wholeOf } from '../rules/showing';
import { tellAsker } from '../tell-asker.server';
import { judgeNow } from './judge-now.server';
import { personHashOf } from './person-hash.server';
import { receiptText } from './receipt.server';
import { type SaidOfQuestion, saidColumns } from './said-columns.server';
import { tellLate } from './tell-late.server';
import { areTooMany } from './too-many.server';
import { unpublished } from './unpublished';

/** A question as it is sent. */
export type SentQuestion = SaidOfQuestion & {
  language: Language;
  /** Nodes of the plans, and UN goals, that it is about. */
  nodeIds: string[];
  sdgs: number[];
  /** Its asker has seen what was found in the text, and it is to stay. */
  sendAnyway: boolean;
  formKey: string;
};

type Submitting = Context &
  Pick<ActionContext, 'origin' | 'throttle' | 'keys'> & { actor: PersonActor };

/**
 * A citizen asks the council. The instant at which the request arrived decides which meeting it goes to: the first that
 * is still open, and where none is set up yet the next one that will be. The same form sent twice is one question, and
 * so are the same words of the same person within an hour.
 * @returns its id; or why not – `personal_data` (something that may stay if one wishes), `cpr_in_text` (which may not),
 *   `not_resident`, `quota_spent`, `consent_needed`, `too_many_questions` within an hour
 * @throws NotFound where the committee or a node is none of the municipality's
 */
export async function submitQuestion(
  ctx: Submitting,
  given: SentQuestion,
): Promise<Outcome<string, FoundRefusal | AskingRefusal | 'too_many_questions'>> {
  const { personId } = ctx.actor;
  const found =
    whyNotSendable(wholeOf(given), given.sendAnyway) ??
    (hasCpr(given.place ?? '') ? 'cpr_in_text' : null);
  if (found !== null) return refused(found);
  const isTooMany = await areTooMany(ctx);
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'submit' }));
    await keepMeetings(tx, ctx);
    const asker = await lockPerson(tx, ctx, personId);
    const known = await findSame(tx, ctx, given);
    if (known !== null) return ok(known);
    if (isTooMany) return refused('too_many_questions');
    const judged = await judgeNow(tx, ctx, given);
    if (!judged.ok) return judged;
    const { ruleSetId, rulesVersion, time, missed } = judged.value;
    const meetingId = time?.meetingId ?? null;
    const id = uuidv7();
    await registerSubjects(tx, ctx.municipality.id, 'question', [id]);
    const row = {
      id,
      municipalityId: ctx.municipality.id,
      authorId: personId,
      assistedById: ctx.actor.assistedBy,
      formKey: await freeKey(tx, ctx, given),
      state: 'received' as const,
      language: given.language,
      ...(await saidColumns(tx, ctx, asker, given)),
      ruleSetId,
      receivedAt: ctx.now.toString(),
      deadlineAt: time?.closesAt ?? null,
      judgedForId: meetingId,
      meetingId,
      personHash: personHashOf(ctx.keys, ctx.municipality, asker, ctx.actor.level),
    };
    await tx.insert(question).values(row);
    await linkToNodes(tx, ctx, id, given.nodeIds, 'author');
    await linkToSdgs(tx, ctx, id, given.sdgs, 'author');
    const unread = { ...row, ...unpublished, hiddenAt: null };
    await receive(tx, ctx, asContribution(unread), { title: row.topic, path: null });
    await recordEvent(tx, ctx, { subjectId: id, kind: 'submitted', isPublic: false });
    if (missed) await tellLate(tx, ctx, { id, time });
    const text = receiptText({ ...row, time, missed });
    await tellAsker(tx, ctx, {
      question: row,
      template: 'question_received',
      text,
      isToldOtherwise: true,
    });
    await recordAudit(tx, ctx, {
      action: 'question.submit',
      subjectId: id,
      details: { meeting: meetingId, rules: rulesVersion },
    });
    return ok(id);
  });
}

/** The same words, sent by this form already or by another one just now. Their asker is locked. */
async function findSame(
  tx: Transaction,
  ctx: Submitting,
  given: Pick<SentQuestion, 'formKey' | 'topic' | 'text'>,
): Promise<string | null> {
  const [known] = await tx
    .select({ id: question.id })
    .from(question)
    .where(
      and(
        eq(question.authorId, ctx.actor.personId),
        eq(question.topic, given.topic.trim()),
        eq(question.text, given.text.trim()),
        or(
          eq(question.formKey, given.formKey),
          and(
            ne(question.state, 'withdrawn'),
            gt(question.receivedAt, ctx.now.subtract({ hours: 1 }).toString()),
          ),
        ),
      ),
    )
    .limit(1);
  return known?.id ?? null;
}

/** The form's key, or another where something else was sent with it: the form may have been written in again. */
async function freeKey(
  tx: Transaction,
  ctx: Submitting,
  { formKey, topic, text }: Pick<SentQuestion, 'formKey' | 'topic' | 'text'>,
): Promise<string> {
  const taken = await tx.$count(
    question,
    and(eq(question.formKey, formKey), eq(question.authorId, ctx.actor.personId)),
  );
  return taken === 0 ? formKey : uuidv5(`${topic}\n${text}`, formKey);
}
