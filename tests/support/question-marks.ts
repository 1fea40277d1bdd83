import { and, eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { organisationUnit, question } from '#db/schema';
import { claimEntry, findEntry, listQueue } from '~/domains/moderation/index.server';
import { addQuestionNote } from '~/domains/questions/answering/add-question-note.server';
import { draftAnswer } from '~/domains/questions/answering/draft-answer.server';
import {
  type SentQuestion,
  submitQuestion,
} from '~/domains/questions/asking/submit-question.server';
import { decideQuestion } from '~/domains/questions/handling/decide-question.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { actingAs, makePerson } from './people';
import { markOf } from './personas';
import type { World } from './plan-world';

/** What of questions only those who work on them may read; by what it is the mark of. */
export const ofQuestions = [
  'questionunread',
  'questionprivate',
  'questionrefused',
  'questionneeds',
  'questionwith',
  'questionnote',
  'questiondraft',
] as const;

/**
 * Has somebody ask the council, with a mark wherever one can stand that is not for everyone: in what nobody has read,
 * what may not be published and what was refused, in needs, among those who ask with them, in a note and in a draft.
 * @returns the ids of the questions, which no public page leads to but the last
 */
export async function hideQuestionMarks(world: World, town: Tenant) {
  const mark = (of: (typeof ofQuestions)[number] | 'questionasker') => markOf(town, of);
  const asker = () =>
    makePerson(world, town, {
      name: mark('questionasker'),
      email: `${mark('questionasker')}${uuidv4()}@example.dk`,
      ageBand: '18_plus',
      residentDeclaredAt: readClock().toString(),
      street: mark('questionasker'),
      postcode: '1234',
    });
  const moderator = await makePerson(world, town, { name: 'Bo Dommer', roles: ['moderator'] });
  const sif = await makePerson(world, town, { name: 'Sif', roles: ['council_secretariat'] });
  const judge = (await actingAs(world, town, moderator.id, { secondFactor: true })).ctx;
  const secretary = (await actingAs(world, town, sif.id, { secondFactor: true })).ctx;

  const ask = async (topic: string, more: Partial<SentQuestion> = {}) => {
    const { id } = await asker();
    const { ctx } = await actingAs(world, town, id, { now: readClock() });
    return must(await submitQuestion(ctx, { ...plain, topic, formKey: uuidv4(), ...more }));
  };
  const decide = async (
    questionId: string,
    given: Pick<Parameters<typeof decideQuestion>[1], 'decision' | 'reasonCode'>,
  ) => {
    const { entries } = await listQueue(judge, { whose: 'all' }, 1);
    const entryId = entries.find(({ subjectId }) => subjectId === questionId)!.id;
    await claimEntry(judge, entryId);
    const seenTextHash = (await findEntry(judge, entryId)).textHash;
    const words = { words: null, publishedText: null };
    must(await decideQuestion(judge, { entryId, ...words, seenTextHash, ...given }));
  };

  const unread = await ask(mark('questionunread'));
  const kept = await ask(mark('questionprivate'), { isPublishable: false });
  await decide(kept, { decision: 'publish', reasonCode: null });
  const refused = await ask(mark('questionrefused'));
  await decide(refused, { decision: 'refuse', reasonCode: 'private_circumstances' });
  const shown = await ask('Bænke', {
    needs: mark('questionneeds'),
    asking: 'together',
    askedWith: mark('questionwith'),
  });
  await decide(shown, { decision: 'publish', reasonCode: null });
  const [unit] = await world.db
    .select()
    .from(organisationUnit)
    .where(eq(organisationUnit.municipalityId, town.id));
  await world.db
    .update(question)
    .set({ state: 'with_administration', handling: 'administration', unitId: unit!.id })
    .where(and(eq(question.municipalityId, town.id), eq(question.id, shown)));
  await addQuestionNote(secretary, { questionId: shown, text: mark('questionnote') });
  const answer = { text: mark('questiondraft'), answeredBy: 'Borgmesteren', seenHash: null };
  must(await draftAnswer(secretary, { questionId: shown, ...answer }));
  return { unread, kept, refused, shown };
}

const plain: Omit<SentQuestion, 'topic' | 'formKey'> = {
  text: 'Hvornår kommer der flere bænke?',
  language: 'da',
  asking: 'alone',
  askedWith: null,
  withName: false,
  isPublishable: true,
  needs: null,
  place: null,
  committee: null,
  nodeIds: [],
  sdgs: [],
  sendAnyway: false,
};

function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
