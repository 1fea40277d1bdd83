import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { questionRuleSet } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { publicContentChanged } from '~/domains/municipalities/content-version.server';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { ok, type Outcome, refused } from '~/platform/outcome';
import { authorize, inTransaction } from '~/platform/transaction.server';
import { lockMeetings } from '../meetings/lock-meetings.server';
import { recomputeOpenTimes } from '../meetings/recompute-open-times.server';
import { questionPolicy } from '../policy';
import type { RuleSet } from '../rule-set';
import { asInstant } from '../rules/deadline';
import { keptRulesInForce } from '../rules-in-force.server';

type Changing = Context & Pick<ActionContext, 'origin'> & { actor: PersonActor };

/**
 * A new version of the rules of question time: those before it stay as they are, and so does what was judged by them.
 * Question times that are still open follow it as soon as it holds. The same form sent twice is one version.
 * @param given.fromDay the first Danish day on which it holds, `YYYY-MM-DD`; today: from now on
 * @param given.seenVersion the newest version when the form was made
 * @returns its number; or why not – `newer_version` (somebody else has made one since), `past_day`,
 *   `nothing_changed` where the newest says the same and holds by then
 */
export async function changeRules(
  ctx: Changing,
  given: { rules: RuleSet; fromDay: string; seenVersion: number },
): Promise<Outcome<number, 'newer_version' | 'past_day' | 'nothing_changed'>> {
  const today = danishDay(ctx.now);
  const fromDay = Temporal.PlainDate.from(given.fromDay);
  return inTransaction(ctx, async (tx) => {
    authorize(questionPolicy(ctx.actor, { do: 'change_rules' }));
    if (Temporal.PlainDate.compare(fromDay, today) < 0) return refused('past_day');
    await lockMeetings(tx, ctx);
    await keptRulesInForce(tx, ctx);
    const version = given.seenVersion + 1;
    const inForceFrom = fromDay.equals(today) ? ctx.now : startOfDanishDay(fromDay);
    const row = {
      id: uuidv7(),
      municipalityId: ctx.municipality.id,
      version,
      rules: given.rules,
      inForceFrom: inForceFrom.toString(),
      madeById: ctx.actor.personId,
      madeAt: ctx.now.toString(),
    };
    const newest = await newestOf(tx, ctx);
    if (newest.version === given.seenVersion && saysTheSame(newest, row)) {
      return refused('nothing_changed');
    }
    const made =
      newest.version === given.seenVersion &&
      (await tx
        .insert(questionRuleSet)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: questionRuleSet.id }));
    if (made === false || made.length === 0) {
      const isSame = isSameForm(await newestOf(tx, ctx), row, fromDay);
      return isSame ? ok(version) : refused('newer_version');
    }
    if (inForceFrom === ctx.now) await recomputeOpenTimes(tx, ctx);
    await recordAudit(tx, ctx, {
      action: 'question.change_rules',
      details: { version, from: row.inForceFrom },
    });
    await publicContentChanged(tx, ctx.municipality.id);
    return ok(version);
  });
}

type Row = typeof questionRuleSet.$inferSelect;

async function newestOf(tx: Transaction, ctx: Changing): Promise<Row> {
  const [row] = await tx
    .select()
    .from(questionRuleSet)
    .where(and(eq(questionRuleSet.municipalityId, ctx.municipality.id)))
    .orderBy(desc(questionRuleSet.version))
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
