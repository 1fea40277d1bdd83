import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { mailLink, person } from '#db/schema';
import type { Context } from '~/platform/context.server';

/**
 * Makes every link that was mailed for an account useless: whoever has secured it must not be undone by
 * what somebody else had asked for before.
 */
export async function voidLinks(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  personId: string,
): Promise<void> {
  await tx
    .update(mailLink)
    .set({ usedAt: ctx.now.toString() })
    .where(
      and(
        eq(mailLink.municipalityId, ctx.municipality.id),
        // Those to make an account were mailed before there was a person.
        or(
          eq(mailLink.personId, personId),
          sql`lower(${mailLink.email}) = (select lower(email) from ${person} where id = ${personId})`,
        ),
        isNull(mailLink.usedAt),
      ),
    );
}
