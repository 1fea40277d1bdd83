import { recordAudit } from '~/platform/audit.server';
import { danishDay } from '~/platform/clock';
import type { ActionContext } from '~/platform/context.server';
import { NotFound } from '~/platform/errors';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { hasReached } from '../level';
import type { Broker } from '../mitid-broker';
import { readMitidClaims } from '../mitid-claims';
import { leaveSession } from '../account/leave-session.server';
import { identityPolicy } from '../policy';
import { beginSession, rotateSession } from '../session.server';
import type { Who } from '../who.server';
import type { MitidRefusal } from './attempt';
import type { AttemptRow } from './find-attempt.server';
import { reachProvider, readReturned } from './provider.server';
import { askResidency } from './residency.server';
import { settlePerson, type VerifiedFacts } from './settle-person.server';

type Fault = { code: MitidRefusal; why: string | null };

export type FinishedMitid = {
  /** The session's cookie. */
  cookie: string;
  personId: string;
  isResident: boolean;
  /** Whether something is known now that was not before. */
  isNews: boolean;
};

/**
 * Finishes a sign-in with MitID that has come back and been taken: signs in whom the MitID belongs to, for
 * whom an account is made at the first time – or, where that was asked for, verifies who is signed in. A
 * MitID is never given to an account only because somebody had left it open in this browser.
 * @param given.returned query string that the broker sent the browser back with
 * @returns the session's cookie, or why nothing was done
 */
export async function finishMitid(
  ctx: ActionContext,
  given: { attempt: AttemptRow; returned: string; who: Who | null },
): Promise<Outcome<FinishedMitid, MitidRefusal>> {
  const { broker } = ctx;
  if (!broker) throw new NotFound();
  const { attempt, who } = given;
  const learnt: Outcome<VerifiedFacts, Fault> = who?.helped
    ? refused({ code: 'helping', why: null })
    : await learn({ ...ctx, broker }, attempt, given.returned);

  return inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'finish_mitid' }));
    const settled = learnt.ok
      ? await settlePerson(tx, ctx, {
          facts: learnt.value,
          verified: attempt.personId,
          who,
          language: attempt.language,
        })
      : learnt;
    if (!settled.ok) {
      const { code, why } = settled.reason;
      await recordAudit(tx, ctx, {
        action: 'identity.mitid_refused',
        details: { attempt: attempt.id, reason: code, why },
      });
      return refused(code);
    }
    const { personId, how, isNews, isResident } = settled.value;
    const isVerifying = who !== null && attempt.personId !== null;
    // Whoever else was signed in in this browser is not any more.
    if (who && !isVerifying) await leaveSession(tx, ctx, who);
    const cookie = isVerifying
      ? await rotateSession(tx, who.session, { now: ctx.now, method: 'mitid' })
      : await beginSession(tx, {
          municipalityId: ctx.municipality.id,
          personId,
          method: 'mitid',
          device: ctx.device,
          secondFactorAt: null,
          now: ctx.now,
        });
    await recordAudit(tx, ctx, {
      action: 'identity.mitid',
      details: { attempt: attempt.id, person: personId, how },
    });
    return ok({ cookie, personId, isResident, isNews });
  });
}

/** Asks the broker, and where it does not say where the person lives, the residency service. */
async function learn(
  ctx: ActionContext & { broker: Broker },
  attempt: AttemptRow,
  returned: string,
): Promise<Outcome<VerifiedFacts, Fault>> {
  const { broker, municipality } = ctx;
  const reached = await reachProvider(broker, ctx.now);
  if (!reached.ok) return reached;
  const claims = await readReturned(ctx, reached.value, attempt, returned);
  if (!claims.ok) return claims;
  const read = readMitidClaims(claims.value, broker.mapping, danishDay(ctx.now).toString());
  if (!read.ok) return refused({ code: read.reason, why: null });

  const { identifier, cpr, ...facts } = read.facts;
  let { municipalityCode, ageBand, isProtected } = facts;
  if (municipalityCode === null || ageBand === null) {
    if (!broker.residency || cpr === null) {
      return refused({ code: 'residence_unknown', why: 'nobody_to_ask' });
    }
    const residency = await askResidency(broker.residency, cpr);
    if (!residency.ok) return residency;
    municipalityCode ??= residency.value.municipalityCode;
    ageBand ??= residency.value.ageBand;
    isProtected ||= residency.value.addressProtected;
  }
  if (!hasReached(ageBand, 13)) return refused({ code: 'claims_missing', why: 'too_young' });
  return ok({
    pseudonym: ctx.keys.pseudonym(`mitid ${municipality.id}`, identifier),
    isResident: municipalityCode === municipality.code,
    ageBand,
    isProtected,
    name: isProtected ? null : facts.name,
  });
}
