import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person, question } from '#db/schema';
import { knownFacts, levelOf } from '~/domains/identity/level';
import type { Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { findTimeOf, type QuestionTime } from '../meetings/question-times.server';
import type { RuleSet } from '../rule-set';
import { meetingWhenAccepted } from '../rules/acceptance';
import { type AskingRefusal, whyNotAskable } from '../rules/asking';
import { rulesOfQuestion } from '../rules-of-question.server';
import { beforeMeeting } from '../states';

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
  const own = await findTimeOf({ ...ctx, db: tx }, row);
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
    sameMeeting: await countEarlier(tx, row, time?.meetingId ?? null),
  });
}

/**
 * Questions of the same person that were received before and are to be asked at the same meeting, or may be: whatever the
 * order in which they are read, none is refused for one that was sent later.
 */
async function countEarlier(
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
        inArray(question.state, [...beforeMeeting, 'asked']),
        sql`(${question.receivedAt}, ${question.id}) < (${row.receivedAt}::timestamptz, ${row.id}::uuid)`,
        meetingId === null ? isNull(question.meetingId) : eq(question.meetingId, meetingId),
      ),
    );
  return found!.questions;
}
