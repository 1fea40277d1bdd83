import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import type { Database } from '#db/client.server';
import { person, question, questionRuleSet, subject } from '#db/schema';
import { defaultRules } from '~/domains/questions/rule-set';
import type { Tenant } from '~/platform/context.server';

/** The id of the one question that `insertQuestion` makes. */
export const askedQuestion = '01980000-0000-7000-8000-000000000001';

/** A question to a municipality's council that everyone reads, with nothing around it. */
export async function insertQuestion(db: Database, { id: municipalityId }: Tenant): Promise<void> {
  const [authorId, ruleSetId, at] = [uuidv7(), uuidv7(), '2026-03-09T11:00:00Z'];
  const words = { topic: 'Bænke', text: '=1+1, og hvornår kommer de?' };
  await db.insert(person).values({ id: authorId, municipalityId, language: 'da', createdAt: at });
  await db.insert(questionRuleSet).values({
    id: ruleSetId,
    municipalityId,
    version: 1,
    rules: defaultRules,
    inForceFrom: at,
    madeAt: at,
  });
  await db.insert(subject).values({ id: askedQuestion, municipalityId, kind: 'question' });
  await db.insert(question).values({
    id: askedQuestion,
    municipalityId,
    authorId,
    formKey: uuidv4(),
    state: 'accepted',
    language: 'da',
    ...words,
    publishedTopic: words.topic,
    publishedText: words.text,
    publishedAt: at,
    asking: 'alone',
    isPublishable: true,
    ruleSetId,
    receivedAt: at,
  });
}
