import { asc, eq } from 'drizzle-orm';
import {
  question,
  questionAnswer,
  questionFormerText,
  questionTold,
  questionTime,
} from '#db/schema';
import { decisionsAbout } from '~/domains/moderation/index.server';
import { eventsOf } from '~/domains/thread/index.server';
import type { ReadContext } from '~/platform/context.server';
import { asContribution } from '../rules/showing';
import { concernsOf } from '../handling/concerns.server';
import { readAnswer, type ShownAnswer } from '../answering/read-answer.server';
import { clarificationsOf } from './own-question.server';

/** Everything that somebody asked the council, and what became of it, for the copy of their data. */
export async function copyOfQuestions(ctx: ReadContext, personId: string) {
  const own = await ctx.db
    .select({
      row: question,
      meetingStartsAt: questionTime.meetingStartsAt,
      letterSentAt: questionAnswer.letterSentAt,
    })
    .from(question)
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .leftJoin(questionAnswer, eq(questionAnswer.questionId, question.id))
    .where(eq(question.authorId, personId))
    .orderBy(asc(question.receivedAt));
  const around = await Promise.all(own.map(({ row }) => aroundOne(ctx, row)));
  return {
    questions: own.map(({ row, meetingStartsAt, letterSentAt }, at) => ({
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
      ...around[at]!.about,
      deadlineAt: row.deadlineAt,
      meetingStartsAt,
      forwardedTo: row.forwardedTo,
      letterSentAt,
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
  const { committee, nodes, sdgs } = await concernsOf(ctx, row);
  const letters = await ctx.db
    .select({ at: questionTold.at, text: questionTold.text })
    .from(questionTold)
    .where(eq(questionTold.questionId, row.id))
    .orderBy(asc(questionTold.at), asc(questionTold.id));
  return {
    about: {
      committee: committee?.name ?? null,
      nodes: nodes.map(({ title }) => title).join(', ') || null,
      sdgs: sdgs.join(', ') || null,
    },
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
