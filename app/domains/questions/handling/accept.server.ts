import { and, count, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person, question } from '#db/schema';
import { knownFacts, levelOf } from '~/domains/identity/level';
import type { Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { findTime, type QuestionTime } from '../meetings/question-times.server';
import type { RuleSet } from '../rule-set';
import { meetingWhenAccepted } from '../rules/acceptance';
import { type AskingRefusal, whyNotAskable } from '../rules/asking';
import { rulesOfQuestion } from '../rules-of-question.server';

type Judging = Pick<Context, 'municipality' | 'now'>;

/** Where a question goes that is accepted: null waits for a meeting. `isMoved`: it was sent for another. */
export type Acceptance = { time: QuestionTime | null; isMoved: boolean; rules: RuleSet };

/** The meeting of a question that is accepted now, and the rules that it was judged by. @param times of `keepComingTimes` */
export async function acceptanceOf(
  tx: Transaction,
  ctx: Judging,
  row: QuestionRow,
  times: QuestionTime[],
): Promise<Acceptance> {
  const own = row.meetingId === null ? null : await findTime({ ...ctx, db: tx }, row.meetingId);
  const time = meetingWhenAccepted(row, own, times, ctx.now);
  return {
    time,
    isMoved: own !== null && time?.meetingId !== own.meetingId,
    rules: await rulesOfQuestion(tx, row),
  };
}

/**
 * Why a question cannot be accepted by what is known of its asker now; null: it can. With the asker locked, no two
 * of their questions are accepted at once, whoever accepts them.
 */
export async function whyNotAcceptable(
  tx: Transaction,
  row: QuestionRow,
  { time, rules }: Acceptance,
): Promise<AskingRefusal | null> {
  // Strong enough for another acceptance to wait, and weak enough for what only keeps the account.
  const [asker] = await tx
    .select()
    .from(person)
    .where(eq(person.id, row.authorId))
    .for('no key update');
  return whyNotAskable(row, rules, {
    level: levelOf(knownFacts(asker!)),
    isHelped: row.assistedById !== null,
    sameMeeting: await countAccepted(tx, row, time?.meetingId ?? null),
  });
}

/** Other questions of the same person that are to be asked at the same meeting: what waits unread counts when it is read. */
async function countAccepted(
  tx: Transaction,
  row: QuestionRow,
  meetingId: string | null,
): Promise<number> {
  const [found] = await tx
    .select({ questions: count() })
    .from(question)
    .where(
      and(
        eq(question.authorId, row.authorId),
        ne(question.id, row.id),
        inArray(question.state, ['accepted', 'asked']),
        meetingId === null ? isNull(question.meetingId) : eq(question.meetingId, meetingId),
      ),
    );
  return found!.questions;
}
