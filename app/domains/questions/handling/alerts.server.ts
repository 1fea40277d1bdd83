import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { question } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { staffQuestionPath } from '../rules/showing';
import { rulesOfQuestion } from '../rules-of-question.server';
import { beforeMeeting } from '../states';

/**
 * Why whoever decides on a question should look at another: the same account asks at the same meeting, an account with
 * the same name and address does, or everyone reads one that is much the same – within the months after which a topic
 * may return, where the rules name any. Whether that is the same topic is for them to judge, and „already answered“ the
 * ground.
 */
export type Alert = {
  why: 'same_account' | 'same_person' | 'similar';
  /** Of `similar`: months after which a topic may return; null: no rule says. */
  months: number | null;
  questions: { topic: string; path: string; receivedAt: string }[];
};

const most = 5;

/** What staff should look at before they decide on a question. */
export async function alertsOf(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  row: QuestionRow,
): Promise<Alert[]> {
  const atMeeting = and(
    inArray(question.state, [...beforeMeeting, 'asked']),
    row.meetingId === null ? isNull(question.meetingId) : eq(question.meetingId, row.meetingId),
  );
  const months = (await rulesOfQuestion(ctx.db, row)).repeatAfterMonths;
  const found: Alert[] = [
    {
      why: 'same_account',
      months: null,
      questions: await others(ctx, row, and(atMeeting, eq(question.authorId, row.authorId))),
    },
    {
      why: 'same_person',
      months: null,
      questions:
        row.personHash === null
          ? []
          : await others(
              ctx,
              row,
              and(
                atMeeting,
                ne(question.authorId, row.authorId),
                eq(question.personHash, row.personHash),
              ),
            ),
    },
    { why: 'similar', months, questions: await others(ctx, row, muchTheSame(row, months)) },
  ];
  return found.filter(({ questions }) => questions.length > 0);
}

async function others(
  { db, municipality }: Pick<ReadContext, 'db' | 'municipality'>,
  row: QuestionRow,
  which: SQL | undefined,
): Promise<Alert['questions']> {
  const rows = await db
    .select({ id: question.id, topic: question.topic, receivedAt: question.receivedAt })
    .from(question)
    .where(and(eq(question.municipalityId, municipality.id), ne(question.id, row.id), which))
    .orderBy(desc(question.receivedAt), desc(question.id))
    .limit(most);
  return rows.map(({ id, topic, receivedAt }) => ({
    topic: topic ?? '',
    path: staffQuestionPath(id),
    receivedAt,
  }));
}

/** Published under a topic with many of the same letters, since the topic may return. */
function muchTheSame(row: QuestionRow, months: number | null): SQL | undefined {
  return and(
    isNotNull(question.publishedText),
    isNull(question.hiddenAt),
    sql`lower(${question.publishedTopic}) % lower(${row.topic ?? ''})`,
    months === null
      ? undefined
      : gt(
          question.publishedAt,
          sql`${row.receivedAt}::timestamptz - make_interval(months => ${months})`,
        ),
  );
}
