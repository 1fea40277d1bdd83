import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person, verificationLetter } from '#db/schema';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockPerson } from '../account/find-person.server';
import type { PersonActor } from '../actor';
import { mostWrongTries, whyNotTriable } from '../letter';
import { identityPolicy } from '../policy';
import { rotateSession } from '../session.server';
import type { Who } from '../who.server';
import { lockOpenLetter, noAddress } from './open-letter.server';

type EnterCodeRefusal =
  | 'letter_not_sent'
  | 'code_wrong'
  | 'code_used_up'
  | 'code_expired'
  | 'not_found'
  | 'already'
  | 'lives_elsewhere';
type Answer = Outcome<{ cookie: string | null }, EnterCodeRefusal>;

/**
 * Takes the code of a person's letter: it shows that they live where it was sent. What MitID or the desk
 * has found stays as it is. The person's row and the letter's are locked, so that no more than five wrong
 * codes are ever tried, however many are sent at once.
 * @returns the cookie of a new session, since what it may do has risen; null where staff helped, whose own
 * rights are the same
 * @throws TooMany after several tries, also of different letters
 */
export async function enterCode(
  ctx: ActionContext & { actor: PersonActor },
  who: Who,
  code: string,
): Promise<Answer> {
  const { personId, assistedBy } = ctx.actor;
  await ctx.throttle.spend('code_address', ctx.clientNetwork);
  await ctx.throttle.spend('code_account', personId);
  const outcome: Answer = await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'enter_code', personId }));
    const { verifiedResident } = await lockPerson(tx, ctx, personId);
    if (verifiedResident !== null) return refused(verifiedResident ? 'already' : 'lives_elsewhere');
    const letter = await lockOpenLetter(tx, personId);
    const reason = whyNotTriable(letter, ctx.now);
    if (reason !== null) return refused(reason);
    const { id, wrongTries } = letter!;
    if (!ctx.keys.isCode('letter', id, code)) {
      await countWrong(tx, { id, wrongTries });
      await recordAudit(tx, ctx, {
        action: 'identity.enter_wrong_code',
        details: { person: personId, letter: id },
      });
      return refused(wrongTries + 1 < mostWrongTries ? 'code_wrong' : 'code_used_up');
    }
    await tx
      .update(verificationLetter)
      .set({ usedAt: ctx.now.toString(), ...noAddress })
      .where(eq(verificationLetter.id, id));
    await tx
      .update(person)
      .set({ verifiedAt: ctx.now.toString(), verifiedBy: 'letter', verifiedResident: true })
      .where(eq(person.id, personId));
    await recordAudit(tx, ctx, {
      action: 'identity.enter_code',
      details: { person: personId, letter: id },
    });
    const isAlone = assistedBy === null;
    return ok({ cookie: isAlone ? await rotateSession(tx, who.session, { now: ctx.now }) : null });
  });
  if (outcome.ok) {
    await ctx.throttle.forgive('code_account', personId);
    await ctx.throttle.giveBack('code_address', ctx.clientNetwork);
  }
  return outcome;
}

async function countWrong(
  tx: Transaction,
  letter: { id: string; wrongTries: number },
): Promise<void> {
  await tx
    .update(verificationLetter)
    .set({ wrongTries: letter.wrongTries + 1 })
    .where(eq(verificationLetter.id, letter.id));
}
