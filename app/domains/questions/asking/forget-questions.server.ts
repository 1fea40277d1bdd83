import {
  and,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Reader, Transaction } from '#db/client.server';
import {
  moderationEntry,
  question,
  questionDraft,
  questionFollowUp,
  questionTime,
  threadEvent,
} from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockQuestion } from '../lock-question.server';
import { questionPolicy } from '../policy';
import {
  daysOf,
  daysOfNeeds,
  keepsAskers,
  keepsNeeds,
  keepsText,
  type Span,
  statesWith,
} from '../rules/retention';
import { eraseQuestion } from './erase-question.server';

type Selecting = Pick<Reader, 'select'>;
type Reading = Pick<Context, 'municipality' | 'now'>;
const spans = Object.keys(daysOf) as Span[];

/**
 * Forgets what there is no use for any more, as `rules/retention.ts` has it: questions that nobody reads, who asked
 * together and what tells accounts of one person, what people needed at meetings, and drafts that nobody went on with.
 * Doing it twice changes nothing.
 */
export async function forgetQuestions(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'forget' }));
    const drafts = await forgetDrafts(tx, ctx);
    const needs = await forgetNeeds(tx, ctx);
    const askers = await forgetAskers(tx, ctx);
    if (drafts + needs + askers > 0) {
      await recordAudit(tx, ctx, {
        action: 'question.forget_drafts',
        details: { drafts, needs, askers },
      });
    }
  });
  for (const { id } of await findForgettable(ctx.db, ctx)) {
    // One at a time: each has an author, who may be erasing their account.
    await inTransaction(ctx, async (tx) => {
      authorize(questionPolicy(ctx.actor, { do: 'forget' }));
      const row = await lockQuestion(tx, ctx, id);
      if ((await findForgettable(tx, ctx, id)).length === 0) return;
      await eraseQuestion(tx, ctx, row);
      await recordAudit(tx, ctx, { action: 'question.forget', subjectId: id });
    });
  }
}

async function forgetDrafts(tx: Transaction, { municipality, now }: Context): Promise<number> {
  const gone = await tx
    .delete(questionDraft)
    .where(
      and(
        eq(questionDraft.municipalityId, municipality.id),
        lt(questionDraft.expiresAt, now.toString()),
      ),
    )
    .returning({ id: questionDraft.id });
  return gone.length;
}

async function forgetNeeds(tx: Transaction, ctx: Context): Promise<number> {
  // A meeting that began a day ago is over, also where nobody has said so.
  const isToCome = tx
    .select({ one: sql`1` })
    .from(questionTime)
    .where(
      and(
        eq(questionTime.meetingId, question.meetingId),
        isNull(questionTime.endedAt),
        gte(questionTime.meetingStartsAt, ctx.now.subtract({ hours: 24 }).toString()),
      ),
    );
  const gone = await tx
    .update(question)
    .set({ needs: null })
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        isNotNull(question.needs),
        or(
          inArray(question.state, statesWith(keepsNeeds, 'not')),
          and(inArray(question.state, statesWith(keepsNeeds, 'until_over')), not(exists(isToCome))),
          and(
            inArray(question.state, statesWith(keepsNeeds, 'a_month')),
            nothingSince(tx, ctx, daysOfNeeds),
          ),
        ),
      ),
    )
    .returning({ id: question.id });
  return gone.length;
}

async function forgetAskers(tx: Transaction, ctx: Context): Promise<number> {
  const gone = await tx
    .update(question)
    .set({ askedWith: null, personHash: null })
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        or(isNotNull(question.askedWith), isNotNull(question.personHash)),
        isKeptNoLonger(tx, ctx, keepsAskers),
      ),
    )
    .returning({ id: question.id });
  return gone.length;
}

function isKeptNoLonger(db: Selecting, ctx: Reading, keeps: typeof keepsText): SQL | undefined {
  return or(
    ...spans.map((span) =>
      and(inArray(question.state, statesWith(keeps, span)), nothingSince(db, ctx, daysOf[span])),
    ),
  );
}

/** Whether nothing has happened to a question for so many days. */
function nothingSince(db: Selecting, { now }: Reading, days: number): SQL {
  const isFresh = db
    .select({ id: threadEvent.id })
    .from(threadEvent)
    .where(
      and(
        eq(threadEvent.subjectId, question.id),
        gte(threadEvent.at, now.subtract({ hours: days * 24 }).toString()),
      ),
    );
  return not(exists(isFresh));
}

function findForgettable(db: Selecting, ctx: Reading, id?: string) {
  const waits = db
    .select({ id: moderationEntry.id })
    .from(moderationEntry)
    .where(and(eq(moderationEntry.subjectId, question.id), isNull(moderationEntry.closedAt)));
  const promised = db
    .select({ id: questionFollowUp.id })
    .from(questionFollowUp)
    .where(and(eq(questionFollowUp.questionId, question.id), isNull(questionFollowUp.keptAt)));
  return db
    .select({ id: question.id })
    .from(question)
    .where(
      and(
        eq(question.municipalityId, ctx.municipality.id),
        // What everyone reads stays as long as its asker lets it.
        or(isNull(question.publishedText), isNotNull(question.hiddenAt)),
        isNull(question.erasedAt),
        isKeptNoLonger(db, ctx, keepsText),
        not(exists(waits)),
        not(exists(promised)),
        id === undefined ? undefined : eq(question.id, id),
      ),
    )
    .orderBy(question.id);
}
