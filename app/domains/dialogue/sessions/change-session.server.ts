import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { dialogueSession } from '#db/schema';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { changeCapacity } from '~/domains/seats/index.server';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { makeSessionsSearchable } from '../finding/searchable.server';
import { lockSessions } from '../lock-dialogue.server';
import { dialoguePolicy } from '../policy';
import { seenSession } from '../rules/seen';
import { type SessionChangeRefusal, whyFixed, whyNotThere } from '../rules/setting-up';
import { countTold, tellBooker, type Told, type ToldBy } from '../tell-booker.server';
import { hasSlots } from '../vocabulary';
import { checkArea, linkSession, readDetails, writeTopics } from './details.server';
import { findSession, type HeldSession } from './find-session.server';
import type { SessionDetails } from './new-session';
import { lockLive } from './requeue.server';

/**
 * Changes where a session is and what it is about. Whoever has booked, or waits, is told where it is now; a form that
 * says what is so already changes nothing and tells nobody anything.
 * @param given.seen of the session as its page showed it (`seenSession`)
 * @returns how many were told; or why not – `session_changed` since it was seen, `topic_taken` where a topic would go
 *   that somebody has chosen
 * @throws NotFound for another municipality's session, area or node, Forbidden for whoever does not run the
 *   committee's dialogue
 */
export async function changeSession(
  ctx: Context & Pick<ActionContext, 'origin'>,
  given: { sessionId: string; seen: string; details: SessionDetails },
): Promise<Outcome<Told, SessionChangeRefusal>> {
  const { details } = given;
  return inTransaction(ctx, async (tx) => {
    await lockSessions(tx, ctx);
    const session = await findSession(tx, ctx, given.sessionId);
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId: session.committeeId }));
    const fixed = whyFixed(session, ctx.now) ?? whyNotThere(details);
    if (fixed !== null) return refused(fixed);
    const before = await readDetails({ ...ctx, db: tx }, session);
    if (isSame(before, details, session)) return ok(countTold([]));
    if (seenSession(session) !== given.seen) return refused('session_changed');
    const isElsewhere = details.place !== session.place || details.remoteUrl !== session.remoteUrl;
    const rows = await lockLive(tx, ctx, session.id, null);
    await checkArea(tx, ctx, details.areaId);
    if (!(await writeTopics(tx, ctx, session.id, details.topics))) return refused('topic_taken');
    await write(tx, ctx, session, details);
    const ways: ToldBy[] = [];
    if (isElsewhere) {
      for (const { id } of rows)
        ways.push(await tellBooker(tx, ctx, id, { kind: 'place_changed' }));
    }
    const told = countTold(ways);
    await recordAudit(tx, ctx, {
      action: 'dialogue.change_session',
      subjectId: session.id,
      details: { bookings: told.byMail + told.byStaff },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(told);
  });
}

async function write(
  tx: Transaction,
  ctx: Context,
  session: HeldSession,
  details: SessionDetails,
): Promise<void> {
  const { title, place, remoteUrl, access, accessNote, areaId, capacity } = details;
  await tx
    .update(dialogueSession)
    .set({
      ...{ title, place, remoteUrl, access, accessNote, areaId },
      changedAt: ctx.now.toString(),
      sequence: sql`${dialogueSession.sequence} + 1`,
    })
    .where(eq(dialogueSession.id, session.id));
  await linkSession(tx, ctx, session.id, details);
  if (capacity !== null && !hasSlots(session.format))
    await changeCapacity(tx, ctx, { subjectId: session.id, capacity });
  await makeSessionsSearchable(tx, ctx, [session.id]);
}

/** Of deputations the number of slots is the capacity, which no form changes. */
function isSame(
  before: SessionDetails,
  details: SessionDetails,
  { format }: Pick<HeldSession, 'format'>,
): boolean {
  const plain = ({ topics, nodeIds, sdgs, access, capacity, ...rest }: SessionDetails) => ({
    ...rest,
    capacity: hasSlots(format) ? null : (capacity ?? before.capacity),
    access: access.toSorted(),
    nodeIds: nodeIds.toSorted(),
    sdgs: sdgs.toSorted((one, other) => one - other),
    topics: topics.map(({ title, tableName, host }) => ({ title, tableName, host })),
  });
  return isDeepStrictEqual(plain(before), plain(details));
}
