import { isDeepStrictEqual } from 'node:util';
import { desc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { dialogueModel } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { Context } from '~/platform/context.server';
import { asInstant } from '~/platform/deadline';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { committeeById } from '../committees.server';
import { lockSessions } from '../lock-dialogue.server';
import type { Model } from '../model';
import { dialoguePolicy } from '../policy';
import { keptModelInForce } from './model-in-force.server';

export type ModelRefusal = 'newer_version' | 'past_day' | 'nothing_changed';

/**
 * A new version of how a committee meets citizens: those before it stay as they are, and so do the sessions that were
 * set up with them. The same form sent twice is one version.
 * @param given.fromDay the first Danish day on which it holds, `YYYY-MM-DD`; today: from now on
 * @param given.seenVersion the newest version when the form was made
 * @returns its number; or why not – `newer_version` (somebody else has made one since), `past_day`,
 *   `nothing_changed` where the newest says the same and holds by then
 * @throws NotFound for another municipality's committee, and for what is none: the council, „all committees“
 */
export async function changeModel(
  ctx: Context & { actor: PersonActor },
  given: { committeeId: string; rules: Model; fromDay: string; seenVersion: number },
): Promise<Outcome<number, ModelRefusal>> {
  const { committeeId } = given;
  const today = danishDay(ctx.now);
  const fromDay = Temporal.PlainDate.from(given.fromDay);
  return inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'run', committeeId }));
    await committeeById({ ...ctx, db: tx }, committeeId);
    if (Temporal.PlainDate.compare(fromDay, today) < 0) return refused('past_day');
    await lockSessions(tx, ctx);
    await keptModelInForce(tx, ctx, committeeId);
    const version = given.seenVersion + 1;
    const inForceFrom = fromDay.equals(today) ? ctx.now : startOfDanishDay(fromDay);
    const row = {
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      committeeId,
      version,
      rules: given.rules,
      inForceFrom: inForceFrom.toString(),
      madeById: ctx.actor.personId,
      madeAt: ctx.now.toString(),
    };
    const newest = await newestOf(tx, committeeId);
    if (newest.version !== given.seenVersion) {
      return isSameForm(newest, row, fromDay) ? ok(version) : refused('newer_version');
    }
    if (saysTheSame(newest, row)) return refused('nothing_changed');
    await tx.insert(dialogueModel).values(row);
    await recordAudit(tx, ctx, {
      action: 'dialogue.change_model',
      subjectId: committeeId,
      details: { version, from: row.inForceFrom },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(version);
  });
}

type Row = typeof dialogueModel.$inferSelect;

async function newestOf(tx: Transaction, committeeId: string): Promise<Row> {
  const [row] = await tx
    .select()
    .from(dialogueModel)
    .where(eq(dialogueModel.committeeId, committeeId))
    .orderBy(desc(dialogueModel.version))
    .limit(1);
  return row!;
}

/** Nothing is changed by rules that hold by then already. */
function saysTheSame(newest: Row, row: Pick<Row, 'rules' | 'inForceFrom'>): boolean {
  const holdsBy = (one: Pick<Row, 'inForceFrom'>) => asInstant(one.inForceFrom).epochMilliseconds;
  return holdsBy(newest) <= holdsBy(row) && isDeepStrictEqual(newest.rules, row.rules);
}

function isSameForm(
  newest: Row,
  row: Pick<Row, 'version' | 'madeById' | 'rules'>,
  fromDay: Temporal.PlainDate,
): boolean {
  return (
    newest.version === row.version &&
    newest.madeById === row.madeById &&
    danishDay(asInstant(newest.inForceFrom)).equals(fromDay) &&
    isDeepStrictEqual(newest.rules, row.rules)
  );
}
