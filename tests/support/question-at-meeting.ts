import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { committee, meeting, question, questionAgendaItem, questionTime } from '#db/schema';
import { and, eq } from 'drizzle-orm';
import { keptRulesInForce } from '~/domains/questions/rules-in-force.server';
import { registerSubjects } from '~/domains/thread/index.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { makePerson } from './people';
import type { World } from './plan-world';

/** A meeting that is to come, with a published agenda, and the one question on it, which everyone reads. */
export async function questionAtMeeting(
  world: World,
  town: Tenant,
): Promise<{ meeting: string; question: string }> {
  const now = readClock();
  const [meetingId, questionId] = [uuidv7(), uuidv7()];
  const startsAt = now.add({ hours: 48 }).toString();
  const at = now.subtract({ hours: 1 }).toString();
  const { id: authorId } = await makePerson(world, town, { name: 'Spørger', ageBand: '18_plus' });
  const [body] = await world.db
    .select()
    .from(committee)
    .where(and(eq(committee.municipalityId, town.id), eq(committee.kind, 'council')));
  await world.db.transaction(async (tx) => {
    const { id: ruleSetId } = await keptRulesInForce(tx, { municipality: town, now });
    const own = { municipalityId: town.id, meetingId };
    await registerSubjects(tx, town.id, 'meeting', [meetingId]);
    await registerSubjects(tx, town.id, 'question', [questionId]);
    await tx.insert(meeting).values({
      id: meetingId,
      municipalityId: town.id,
      slug: 'byraadsmoede',
      committeeId: body!.id,
      title: 'Byrådets møde',
      startsAt,
      isPublic: true,
      changedAt: at,
    });
    await tx.insert(questionTime).values({
      ...own,
      ruleSetId,
      meetingStartsAt: startsAt,
      closesAt: at,
      totalMinutes: 30,
      frozenAt: at,
      publishedAt: at,
    });
    await tx.insert(question).values({
      ...own,
      id: questionId,
      authorId,
      formKey: uuidv4(),
      state: 'accepted',
      language: 'da',
      topic: 'Bænke',
      text: 'Kommer der bænke?',
      publishedTopic: 'Bænke',
      publishedText: 'Kommer der bænke?',
      publishedAt: at,
      asking: 'alone',
      isPublishable: true,
      ruleSetId,
      receivedAt: at,
      position: 1,
      minutes: 7,
    });
    await tx.insert(questionAgendaItem).values({ ...own, questionId, number: 1, minutes: 7 });
  });
  return { meeting: meetingId, question: questionId };
}
