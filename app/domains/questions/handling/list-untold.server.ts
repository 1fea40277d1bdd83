import { and, asc, eq, isNull } from 'drizzle-orm';
import { person, question, questionUntold } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import type { ReadContext } from '~/platform/context.server';
import { authorize } from '~/platform/transaction.server';
import { questionPolicy } from '../policy';
import { staffQuestionPath } from '../rules/showing';

const mostShown = 100;

/**
 * What askers were to be told and no mail has reached them, the oldest first, with who they are and where they live. A
 * protected name and address are nobody's to read here: borgerservice reaches them.
 */
export async function listUntold(ctx: ReadContext & { actor: PersonActor }) {
  authorize(questionPolicy(ctx.actor, { do: 'tell_asker' }));
  const rows = await ctx.db
    .select({
      id: questionUntold.id,
      questionId: questionUntold.questionId,
      at: questionUntold.at,
      text: questionUntold.text,
      topic: question.topic,
      language: question.language,
      name: person.name,
      street: person.street,
      postcode: person.postcode,
      city: person.city,
      isProtected: person.isProtected,
    })
    .from(questionUntold)
    .innerJoin(question, eq(question.id, questionUntold.questionId))
    .innerJoin(person, eq(person.id, question.authorId))
    .where(
      and(eq(questionUntold.municipalityId, ctx.municipality.id), isNull(questionUntold.toldAt)),
    )
    .orderBy(asc(questionUntold.at), asc(questionUntold.id))
    .limit(mostShown);
  return rows.map(({ questionId, name, street, postcode, city, isProtected, ...row }) => ({
    ...row,
    path: staffQuestionPath(questionId),
    /** Null where it is protected. */
    asker: isProtected
      ? null
      : [name, street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  }));
}
