import { and, eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { assistance, person } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPeople } from '../account/find-person.server';
import type { PersonActor } from '../actor';
import { cancelOpenLetter } from '../letter/open-letter.server';
import type { PersonalData } from '../personal-data-holder.server';
import { identityPolicy } from '../policy';
import { mayHelp } from '../roles';
import { rotateSession } from '../session.server';
import type { Who } from '../who.server';
import { endOpenHelp } from './open-help.server';
import { takeoverHash } from './takeover-hash.server';

type TakeOverRefusal = 'takeover_wrong' | 'takeover_own' | 'takeover_used' | 'takeover_by_helper';
type Answer = Outcome<{ cookie: string | null }, TakeOverRefusal>;

/**
 * Gives an account what staff did for the same human being before they had one, by the code on their
 * receipt. Whom they were to the municipality until then is erased.
 * @param holders every domain's personal data
 * @returns the cookie of a new session, since what it may do may have risen; null where staff helped.
 * `takeover_wrong` where nobody of this municipality has the code; `takeover_by_helper` where the account
 * is that of somebody who helps citizens or helped this one: they can see the codes
 * @throws TooMany after several tries
 */
export async function takeOver(
  ctx: ActionContext & { actor: PersonActor },
  who: Who,
  code: string,
  holders: readonly PersonalData[],
): Promise<Answer> {
  const { personId, assistedBy } = ctx.actor;
  await ctx.throttle.spend('code_address', ctx.clientNetwork);
  await ctx.throttle.spend('code_account', personId);
  const outcome: Answer = await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'take_over', personId }));
    const formerId = await findByCode(tx, ctx, code);
    if (formerId === undefined) return refused('takeover_wrong');
    if (formerId === personId) return refused('takeover_own');
    const people = await lockPeople(tx, ctx, [formerId, personId]);
    const former = people.find(({ id }) => id === formerId);
    const account = people.find(({ id }) => id === personId);
    if (!account || account.erasedAt !== null) throw new NotFound();
    const isFree = former?.erasedAt === null && !former.email && !former.mitidPseudonym;
    if (!isFree) return refused('takeover_used');
    const isHelper = mayHelp(ctx.actor.roles);
    if (isHelper || (await hasHelped(tx, { staffId: personId, personId: formerId }))) {
      return refused('takeover_by_helper');
    }
    // Or whoever is helping just now would find themselves acting for the account.
    await endOpenHelp(tx, ctx, { personId: formerId });
    for (const holder of holders) await holder.transfer(tx, formerId, personId);
    for (const holder of holders) await holder.erase(tx, ctx, formerId);
    if (former.verifiedAt !== null) await cancelOpenLetter(tx, ctx, personId);
    await recordAudit(tx, ctx, {
      action: 'identity.take_over',
      details: { person: personId, former: formerId },
    });
    // What one of them wrote may have a name to it, which is protected from now on.
    if (former.isProtected !== account.isProtected) {
      await publicContentChanged(tx, ctx.municipality.id);
    }
    const isAlone = assistedBy === null;
    return ok({ cookie: isAlone ? await rotateSession(tx, who.session, { now: ctx.now }) : null });
  });
  if (outcome.ok) {
    await ctx.throttle.forgive('code_account', personId);
    await ctx.throttle.giveBack('code_address', ctx.clientNetwork);
  }
  return outcome;
}

async function findByCode(
  tx: Transaction,
  { municipality, keys }: Pick<ActionContext, 'municipality' | 'keys'>,
  code: string,
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.municipalityId, municipality.id),
        eq(person.takeoverHash, takeoverHash(keys, code)),
      ),
    );
  return found?.id;
}

async function hasHelped(
  tx: Transaction,
  { staffId, personId }: { staffId: string; personId: string },
): Promise<boolean> {
  const [help] = await tx
    .select({ id: assistance.id })
    .from(assistance)
    .where(and(eq(assistance.staffId, staffId), eq(assistance.personId, personId)))
    .limit(1);
  return help !== undefined;
}
