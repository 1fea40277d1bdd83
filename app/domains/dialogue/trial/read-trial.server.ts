import { and, asc, eq } from 'drizzle-orm';
import { dialogueReply, dialogueSession } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { danishDay } from '~/platform/clock';
import type { ReadContext } from '~/platform/context.server';
import { inDanishYear } from '~/platform/danish-year.server';
import { Forbidden } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import { dialoguePolicy } from '../policy';
import { figuresOf, figuresOfAll, rowsOf, type TrialFigures } from '../rules/figures';
import { fewestShown } from '../rules/questionnaire';
import { type Ground, titlesOfGrounds } from '../screening/grounds.server';
import { type Side, sides } from '../vocabulary';
import { countTrial, yearsOfTrial } from './count-trial.server';
import { whatFollowUpsLedTo } from './what-follow-ups-led-to.server';

type Reading = ReadContext & { actor: PersonActor };

/** The figures of one committee, or of all together (`name` null). */
export type TrialOf = { name: string | null; figures: TrialFigures };

/** The year's figures of each committee that has any, in their own order, and of all together, which comes last. */
export async function compareTrials(
  ctx: Reading,
  asked: number | null,
): Promise<{
  year: number;
  trials: TrialOf[];
  grounds: Pick<Ground, 'code' | 'title'>[];
}> {
  const { year, trials } = await readYear(ctx, asked);
  return { year, trials, grounds: await titlesOfGrounds(ctx) };
}

/**
 * The same for the page: with all of one committee's figures – or of all together –, what people wrote about it, and
 * what its follow-up led to.
 * @param of.committee its slug; null: all together, or for whoever sees one committee alone that one
 * @throws Forbidden where it is none of those whose figures one sees all of
 */
export async function readTrial(
  ctx: Reading,
  of: { year: number | null; committee: string | null },
) {
  const { year, years, committees, all, open, seesAll, trials } = await readYear(ctx, of.year);
  const chosen = of.committee ?? (seesAll ? null : (open[0]?.slug ?? null));
  const one = open.find(({ slug }) => slug === chosen);
  if (chosen !== null && !one) throw new Forbidden();
  const detail = one
    ? (committees.find(({ id }) => id === one.id)?.figures ?? null)
    : seesAll
      ? all
      : null;
  return {
    ...{ year, years, seesAll },
    chosen: one ? { slug: one.slug, name: one.name } : null,
    choices: open
      .filter(({ id }) => committees.some((known) => known.id === id))
      .map(({ slug, name }) => ({ slug, name })),
    detail,
    grounds: await titlesOfGrounds(ctx),
    words: one ? await wordsOf(ctx, { year, committeeId: one.id }) : null,
    ledTo: one ? await whatFollowUpsLedTo(ctx, { year, committeeId: one.id }) : null,
    trials,
  };
}

/**
 * What is counted, and of what the actor sees all. On what grounds the others refused is in none of it, nor of all together:
 * by subtraction it would tell.
 * @param asked null: this year or, where it has nothing, the latest that has
 */
async function readYear(ctx: Reading, asked: number | null) {
  authorize(dialoguePolicy(ctx.actor, { do: 'see_evaluation' }));
  const years = await yearsOfTrial(ctx);
  const today = danishDay(ctx.now);
  const year = asked ?? (years.includes(today.year) ? today.year : (years[0] ?? today.year));
  const rows = await countTrial(ctx, year);
  const known = await listCommittees(ctx);
  const ids = new Set(Object.values(rows).flatMap((some) => some.map((row) => row.committeeId)));
  const open = known.filter(({ id }) =>
    dialoguePolicy(ctx.actor, { do: 'see_evaluation_of', committeeId: id }),
  );
  // Whoever sees them all sees the whole, too.
  const seesAll = open.length === known.length;
  const seen = (figures: TrialFigures, isOpen: boolean): TrialFigures =>
    isOpen ? figures : { ...figures, refusals: [] };
  const committees = known
    .filter(({ id }) => ids.has(id))
    .map(({ id, name }) => {
      const figures = figuresOf(rowsOf(rows, id), today);
      return { id, name, figures: seen(figures, seesAll || open.some((one) => one.id === id)) };
    });
  const all = seen(figuresOfAll(rows, today), seesAll);
  const trials: TrialOf[] = [
    ...committees.map(({ name, figures }) => ({ name, figures })),
    { name: null, figures: all },
  ];
  return { year, years, open, seesAll, committees, all, trials };
}

/**
 * What people wrote about a committee's sessions of a year, by side; null: too few have answered. In the order of the
 * keys, which tells nothing.
 */
async function wordsOf(
  { db, municipality }: Reading,
  of: { year: number; committeeId: string },
): Promise<Record<Side, string[] | null>> {
  const isOf = and(
    eq(dialogueReply.municipalityId, municipality.id),
    eq(dialogueSession.committeeId, of.committeeId),
    inDanishYear(dialogueSession.startsAt, of.year),
  );
  const rows = await db
    .select({ side: dialogueReply.side, words: dialogueReply.words })
    .from(dialogueReply)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueReply.sessionId))
    .where(isOf)
    .orderBy(asc(dialogueReply.respondentKey));
  const ofSide = (side: Side) => {
    const its = rows.filter((row) => row.side === side);
    if (its.length < fewestShown) return null;
    return its.flatMap(({ words }) => (words === null ? [] : [words]));
  };
  return { citizen: ofSide(sides[0]), politician: ofSide(sides[1]) };
}
