import { eq } from 'drizzle-orm';
import { v4 as uuidv4 } from 'uuid';
import { organisationUnit, question, questionAnswer } from '#db/schema';
import { submitQuestion } from '~/domains/questions/asking/submit-question.server';
import { readClock } from '~/platform/clock';
import type { Tenant } from '~/platform/context.server';
import { actingAs, makePerson } from './people';
import type { World } from './plan-world';

/** A question that everyone reads, with the answer that a unit drafted; no mail reaches whoever asked. */
export async function answeredQuestionIn(world: World, municipality: Tenant): Promise<string> {
  const now = readClock().toString();
  const facts = { name: 'Spørger', email: null, residentDeclaredAt: now };
  const asker = await makePerson(world, municipality, facts);
  const mayor = await makePerson(world, municipality, { roles: ['mayors_office'] });
  const sent = await submitQuestion((await actingAs(world, municipality, asker.id)).ctx, {
    topic: 'Besvaret',
    text: 'Hvornår kommer bænkene?',
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
    formKey: uuidv4(),
  });
  if (!sent.ok) throw new Error(sent.reason);
  const units = await world.db.select().from(organisationUnit);
  await world.db
    .update(question)
    .set({
      state: 'answered',
      unitId: units.find((one) => one.municipalityId === municipality.id)!.id,
      publishedTopic: 'Besvaret',
      publishedText: 'Hvornår kommer bænkene?',
      publishedAt: now,
    })
    .where(eq(question.id, sent.value));
  await world.db.insert(questionAnswer).values({
    municipalityId: municipality.id,
    questionId: sent.value,
    state: 'published',
    text: 'Til maj.',
    answeredBy: 'Borgmesteren',
    byId: mayor.id,
    changedAt: now,
    approvedById: mayor.id,
    approvedAt: now,
    publishedAt: now,
  });
  return sent.value;
}
