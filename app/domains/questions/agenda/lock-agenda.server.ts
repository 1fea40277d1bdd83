import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { question, questionAgendaItem, questionRuleSet } from '#db/schema';
import { keepPeople } from '~/domains/identity/account/find-person.server';
import { lockSubject } from '~/domains/moderation/index.server';
import type { Context } from '~/platform/context.server';
import type { QuestionRow } from '../lock-question.server';
import { lockTime, type QuestionTime } from '../meetings/question-times.server';
import type { RuleSet } from '../rule-set';

type Item = typeof questionAgendaItem.$inferSelect;

/** A question time, the rules that it was set up by, every question of it, and its agenda as it was published. */
export type LockedAgenda = {
  time: QuestionTime;
  rules: RuleSet;
  questions: QuestionRow[];
  items: Item[];
  /** The rules that a question was judged by, which it keeps. */
  rulesOf(question: Pick<QuestionRow, 'ruleSetId'>): RuleSet;
};

/**
 * Locks an agenda until the transaction ends: the question time first, as `lockTime` has it, and its questions in the
 * order of their ids, each as `lockQuestion` does it. Nobody else marks anything meanwhile.
 * @throws NotFound for another municipality's meeting, and for one without question time
 */
export async function lockAgenda(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  meetingId: string,
): Promise<LockedAgenda> {
  const time = await lockTime(tx, ctx, meetingId);
  const known = await tx
    .select({ id: question.id, authorId: question.authorId })
    .from(question)
    .where(and(eq(question.municipalityId, ctx.municipality.id), eq(question.meetingId, meetingId)))
    .orderBy(asc(question.id));
  const ids = known.map(({ id }) => id);
  const authors = known.map(({ authorId }) => authorId);
  await keepPeople(tx, ctx, authors);
  for (const id of ids) await lockSubject(tx, ctx, id);
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(question)
          .where(inArray(question.id, ids))
          .orderBy(asc(question.id))
          .for('update');
  const sets = await tx
    .select({ id: questionRuleSet.id, rules: questionRuleSet.rules })
    .from(questionRuleSet)
    .where(
      inArray(questionRuleSet.id, [time.ruleSetId, ...rows.map(({ ruleSetId }) => ruleSetId)]),
    );
  const rules = new Map(sets.map((set) => [set.id, set.rules]));
  const rulesOf = ({ ruleSetId }: { ruleSetId: string }) => rules.get(ruleSetId)!;
  // What went to another meeting while one waited is no longer here.
  const questions = rows.filter((row) => row.meetingId === meetingId);
  const items = await tx
    .select()
    .from(questionAgendaItem)
    .where(eq(questionAgendaItem.meetingId, meetingId))
    .orderBy(asc(questionAgendaItem.number));
  return { time, rules: rulesOf(time), questions, items, rulesOf };
}
