import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { question, questionTime } from '#db/schema';
import { findAlike } from '~/domains/thread/index.server';
import type { Language } from '~/i18n/languages';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { asInstant } from '../rules/deadline';
import type { QuestionState } from '../states';
import { hasMeeting } from './answered-or-not';

const most = 5;

/** A question that everyone reads. `meetingDay`: ISO date in Denmark; null: it goes, or went, to no meeting. */
export type SimilarQuestion = {
  id: string;
  topic: string;
  /** Without language prefix. */
  path: string;
  language: Language;
  state: QuestionState;
  isAnswered: boolean;
  meetingDay: string | null;
};

/** A node of a plan that is about the same. */
export type FittingNode = { id: string; title: string; planTitle: string; path: string };

/** Questions that everyone reads and that are about the same, the most alike first. Public. */
export async function findSimilarQuestions(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  { topic: title, text }: { topic: string; text: string },
  few: number,
): Promise<SimilarQuestion[]> {
  return asSimilar(ctx, await findAlike(ctx, { kinds: ['question'], title, text, most: few }));
}

/**
 * What may have answered a question before it is asked: at most five questions that everyone reads and five nodes of
 * plans, the most alike first. Public.
 */
export async function findSimilar(
  ctx: Pick<ReadContext, 'db' | 'municipality'>,
  { topic: title, text }: { topic: string; text: string },
): Promise<{ questions: SimilarQuestion[]; nodes: FittingNode[] }> {
  const alike = await findAlike(ctx, { kinds: ['question', 'plan_node'], title, text, most });
  return {
    questions: await asSimilar(
      ctx,
      alike.filter(({ kind }) => kind === 'question'),
    ),
    nodes: alike.flatMap(({ kind, context: planTitle, id, title: of, path }) =>
      kind === 'plan_node' ? [{ id, title: of, planTitle, path }] : [],
    ),
  };
}

async function asSimilar(
  { db, municipality }: Pick<ReadContext, 'db' | 'municipality'>,
  alike: { id: string; path: string }[],
): Promise<SimilarQuestion[]> {
  if (alike.length === 0) return [];
  const rows = await db
    .select({
      id: question.id,
      topic: question.publishedTopic,
      language: question.language,
      state: question.state,
      startsAt: questionTime.meetingStartsAt,
    })
    .from(question)
    .leftJoin(questionTime, eq(questionTime.meetingId, question.meetingId))
    .where(
      and(
        eq(question.municipalityId, municipality.id),
        inArray(
          question.id,
          alike.map(({ id }) => id),
        ),
        isNotNull(question.publishedText),
        isNull(question.hiddenAt),
      ),
    );
  return alike.flatMap(({ id, path }) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { topic, startsAt, ...shown } = row;
    const meetingDay =
      startsAt === null || !hasMeeting(row) ? null : danishDay(asInstant(startsAt)).toString();
    const isAnswered = shown.state === 'answered';
    return [{ ...shown, topic: topic!, path, isAnswered, meetingDay }];
  });
}
