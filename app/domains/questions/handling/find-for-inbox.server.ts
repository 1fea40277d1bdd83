import { and, eq } from 'drizzle-orm';
import { validate } from 'uuid';
import { person, question } from '#db/schema';
import { wasSentAnyway } from '~/domains/moderation/index.server';
import type { ReadContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { clarificationsOf } from '../asking/own-question.server';
import type { QuestionRow } from '../lock-question.server';
import { findTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { asContribution, mayBeRead, staffQuestionPath, wholeOf } from '../rules/showing';
import { type Alert, alertsOf } from './alerts.server';
import { type Concerns, concernsOf } from './concerns.server';

/** What the page of an inbox entry shows of a question alone. */
export type QuestionAtEntry = {
  /** Where staff work on it. */
  path: string;
  isPublishable: boolean;
  /** Null: it waits for one to be set up. */
  meetingStartsAt: string | null;
  hasNeeds: boolean;
  /** Where it is about; it goes to everyone with the text, and is judged with it. */
  place: string | null;
  concerns: Concerns;
  alerts: Alert[];
};

/**
 * A question as whoever decides on it sees it, whatever its state.
 * @throws NotFound for another municipality's and for none, Forbidden for whoever does not moderate
 */
export async function findQuestionForInbox(ctx: ReadContext, subjectId: string) {
  authorize(questionPolicy(ctx.actor, { do: 'see' }));
  const row = await findRow(ctx, subjectId);
  const { meetingId } = row;
  const contribution = asContribution(row);
  const atEntry: QuestionAtEntry = {
    path: staffQuestionPath(row.id),
    isPublishable: mayBeRead(row),
    meetingStartsAt: meetingId === null ? null : (await findTime(ctx, meetingId)).meetingStartsAt,
    hasNeeds: row.needs !== null,
    place: row.place,
    concerns: await concernsOf(ctx, row),
    alerts: await alertsOf(ctx, row),
  };
  return {
    title: row.topic ?? '',
    authorId: row.authorId,
    state: row.state,
    standing: contribution.standing,
    language: row.language,
    shownName: row.shownName,
    publishedText:
      row.publishedText === null
        ? null
        : wholeOf({ topic: row.publishedTopic, text: row.publishedText }),
    wasSentAnyway: wasSentAnyway([contribution.text]),
    clarifications: await clarificationsOf(ctx, row.id),
    question: atEntry,
  };
}

/**
 * A question, with the name that is shown of whoever asks: a protected one is not.
 * @throws NotFound for another municipality's, and for none
 */
export async function findRow(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  questionId: string,
): Promise<QuestionRow> {
  const [found] = validate(questionId)
    ? await ctx.db
        .select({ row: question, isProtected: person.isProtected })
        .from(question)
        .innerJoin(person, eq(person.id, question.authorId))
        .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.id, questionId)))
    : [];
  if (!found) throw new NotFound();
  const { row, isProtected } = found;
  return isProtected ? { ...row, shownName: null } : row;
}
