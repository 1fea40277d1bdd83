import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { factorReset, person } from '#db/schema';
import type { ReadContext } from '~/platform/context.server';
import type { PersonActor } from '../actor';
import { administratorSince } from './administrator-since.server';
import { whyNotAgreeable } from './reset-rules';

const mostShown = 100;
const asking = alias(person, 'asking');

/** Requests for a reset that wait for somebody to agree, the oldest first, and what the reader may do. */
export async function listResets(ctx: ReadContext & { actor: PersonActor }) {
  const { db, municipality, now, actor } = ctx;
  const rows = await db
    .select({
      reset: factorReset,
      name: person.name,
      email: person.email,
      askedBy: asking.name,
      askedByEmail: asking.email,
    })
    .from(factorReset)
    .innerJoin(person, eq(person.id, factorReset.personId))
    .innerJoin(asking, eq(asking.id, factorReset.askedById))
    .where(
      and(
        eq(factorReset.municipalityId, municipality.id),
        isNull(factorReset.endedAt),
        gt(factorReset.expiresAt, now.toString()),
      ),
    )
    .orderBy(asc(factorReset.askedAt))
    .limit(mostShown);
  const agreeing = {
    personId: actor.personId,
    administratorSince: await administratorSince(db, ctx),
  };
  return rows.map(({ reset, name, email, askedBy, askedByEmail }) => ({
    id: reset.id,
    name,
    email,
    askedBy: askedBy ?? askedByEmail,
    askedAt: reset.askedAt,
    expiresAt: reset.expiresAt,
    isAgreeable: whyNotAgreeable(reset, agreeing, now) === null,
  }));
}
