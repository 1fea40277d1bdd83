import { sql } from 'drizzle-orm';
import { question, questionTime } from '#db/schema';
import { alike } from '~/domains/thread/index.server';
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

type Reading = Pick<ReadContext, 'db' | 'municipality'>;
type Asked = { topic: string; text: string };

/** Questions that everyone reads and that are about the same, the most alike first. Public. */
export async function findSimilarQuestions(
  ctx: Reading,
  asked: Asked,
  few: number,
): Promise<SimilarQuestion[]> {
  return asSimilar(await findAlike(ctx, asked, { kinds: ['question'], most: few }));
}

/**
 * What may have answered a question before it is asked: at most five questions that everyone reads and five nodes of
 * plans, the most alike first. Public.
 */
export async function findSimilar(
  ctx: Reading,
  asked: Asked,
): Promise<{ questions: SimilarQuestion[]; nodes: FittingNode[] }> {
  const found = await findAlike(ctx, asked, { kinds: ['question', 'plan_node'], most });
  return {
    questions: asSimilar(found),
    nodes: found.flatMap(({ kind, context: planTitle, id, title, path }) =>
      kind === 'plan_node' ? [{ id, title, planTitle, path }] : [],
    ),
  };
}

type Found = {
  id: string;
  kind: string;
  title: string;
  path: string;
  context: string;
  /** Null: it is no question that everyone reads. */
  topic: string | null;
  language: Language;
  state: QuestionState;
  startsAt: string | null;
};

async function findAlike(
  ctx: Reading,
  { topic: title, text }: Asked,
  of: Pick<Parameters<typeof alike>[1], 'kinds' | 'most'>,
): Promise<Found[]> {
  const rows = await ctx.db.execute<Found>(sql`
    select found.*, q.published_topic as topic, q.language, q.state, t.meeting_starts_at as "startsAt"
    from (${alike(ctx, { ...of, title, text })}) as found
    left join ${question} q on q.id = found.id and q.municipality_id = ${ctx.municipality.id}
      and q.published_text is not null and q.hidden_at is null
    left join ${questionTime} t on t.meeting_id = q.meeting_id
    order by found.rank`);
  return [...rows];
}

function asSimilar(found: Found[]): SimilarQuestion[] {
  return found.flatMap(({ id, topic, path, language, state, startsAt }) => {
    if (topic === null) return [];
    const meetingDay =
      startsAt === null || !hasMeeting({ state })
        ? null
        : danishDay(asInstant(startsAt)).toString();
    return [{ id, topic, path, language, state, isAnswered: state === 'answered', meetingDay }];
  });
}
