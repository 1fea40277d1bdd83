import { asc, eq } from 'drizzle-orm';
import { question, questionFormerText, questionLetter, questionTime } from '#db/schema';
import { decisionsAbout } from '~/domains/moderation/index.server';
import { eventsOf } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { asContribution } from '../rules/showing';
import { readAnswer, type ShownAnswer } from '../answering/read-answer.server';
import { clarificationsOf } from './own-question.server';

/** Everything that somebody asked the council, and what became of it, for the copy of their data. */
export async function copyOfQuestions(ctx: ReadContext, personId: string) {
  const own = await ctx.db
    .select({ row: question, meetingStartsAt: questionTime.meetingStartsAt })
    .from(question)
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .where(eq(question.authorId, personId))
    .orderBy(asc(question.receivedAt));
  const around = await Promise.all(own.map(({ row }) => aroundOne(ctx, row)));
  return {
    questions: own.map(({ row, meetingStartsAt }) => ({
      receivedAt: row.receivedAt,
      topic: row.topic,
      text: row.text,
      publishedTopic: row.publishedTopic,
      publishedText: row.publishedText,
      publishedAt: row.publishedAt,
      state: row.state,
      language: row.language,
      shownName: row.shownName,
      asking: row.asking,
      askedWith: row.askedWith,
      isPublishable: row.isPublishable,
      needs: row.needs,
      place: row.place,
      deadlineAt: row.deadlineAt,
      meetingStartsAt,
      forwardedTo: row.forwardedTo,
    })),
    questionFormerTexts: around.flatMap(({ former }) => former),
    questionClarifications: around.flatMap(({ clarifications }) => clarifications),
    questionEvents: around.flatMap(({ events }) => events),
    questionDecisions: around.flatMap(({ decisions }) => decisions),
    questionMailsReceived: around.flatMap(({ letters }) => letters),
    questionAnswersReceived: around.flatMap(({ answers }) => answers),
  };
}

async function aroundOne(ctx: ReadContext, row: typeof question.$inferSelect) {
  const about = { questionOf: row.receivedAt };
  const former = await ctx.db
    .select({
      topic: questionFormerText.topic,
      text: questionFormerText.text,
      until: questionFormerText.until,
    })
    .from(questionFormerText)
    .where(eq(questionFormerText.questionId, row.id))
    .orderBy(asc(questionFormerText.until));
  const answer = await readAnswer(ctx, row.id);
  const letters = await ctx.db
    .select({ at: questionLetter.at, text: questionLetter.text })
    .from(questionLetter)
    .where(eq(questionLetter.questionId, row.id))
    .orderBy(asc(questionLetter.at), asc(questionLetter.id));
  return {
    former: former.map((one) => ({ ...about, ...one })),
    clarifications: (await clarificationsOf(ctx, row.id)).map((one) => ({ ...about, ...one })),
    letters: letters.map((one) => ({ ...about, ...one })),
    events: (await eventsOf(ctx, row.id, { publicOnly: false })).map(({ at, kind }) => ({
      ...about,
      at,
      kind,
    })),
    decisions: (await decisionsAbout(ctx, asContribution(row))).map((one) => ({
      ...about,
      decidedAt: one.decidedAt,
      decision: one.decision,
      statement: one.statement,
      secondLookAsked: one.request,
    })),
    answers: answer === null ? [] : [{ ...about, ...copied(answer) }],
  };
}

const copied = ({ text, answeredBy, publishedAt }: ShownAnswer) => ({
  text,
  answeredBy,
  publishedAt,
});
