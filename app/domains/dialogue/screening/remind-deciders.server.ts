import { and, asc, eq, gt, gte, lte, sql } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { committee, dialogueBooking, dialogueModel, dialogueSession, mail } from '#db/schema';
import { mailboxOf, type Recipient } from '~/domains/identity/staff/mailboxes.server';
import { queueMail } from '~/domains/notifications/index.server';
import { formatFullMoment } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { recordAudit } from '~/platform/audit.server';
import { danishDay, startOfDanishDay } from '~/platform/clock';
import type { ActionContext, Context } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { Model } from '../model';
import { staffDialoguePath } from '../paths';
import { dialoguePolicy } from '../policy';

type Reminding = Context & Pick<ActionContext, 'origin'>;
type Waiting = Awaited<ReturnType<typeof waitingBefore>>[number];

/** Days before a session in which those who decide are reminded of who waits. */
const daysOfReminding = 3;

/**
 * Writes once a day to those who decide – chair or mayor, and the committee's secretary, where there is none to the
 * council's secretariat – that somebody waits for an answer about a session that begins soon. Run twice a day it writes
 * once.
 */
export async function remindDeciders(ctx: Reminding): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    authorize(dialoguePolicy(ctx.actor, { do: 'remind' }));
    const key = `dialogue remind ${ctx.municipality.id}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    if (await wereTold(tx, ctx)) return;
    const waiting = await waitingBefore(tx, ctx);
    if (waiting.length === 0) return;
    const readers = new Map<string, { reader: Recipient; of: Waiting[] }>();
    for (const one of waiting) {
      for (const reader of await decidersOf(tx, ctx, one)) {
        const known = readers.get(reader.email) ?? { reader, of: [] };
        readers.set(reader.email, { ...known, of: [...known.of, one] });
      }
    }
    for (const { reader, of } of readers.values()) await write(tx, ctx, reader, of);
    await recordAudit(tx, ctx, {
      action: 'dialogue.remind_deciders',
      details: { bookings: total(waiting), mails: readers.size },
    });
  });
}

async function write(
  tx: Transaction,
  ctx: Reminding,
  { email, personId, language }: Recipient,
  of: Waiting[],
): Promise<void> {
  const { waiting } = textsIn(language).dialogueNews;
  await queueMail(tx, ctx, {
    to: email,
    personId,
    language,
    template: 'dialogue_waiting',
    facts: {
      origin: ctx.origin,
      path: staffDialoguePath,
      detail: String(total(of)),
      text: of
        .map((one) => waiting(one.committee, formatFullMoment(one.startsAt, language), one.count))
        .join('\n\n'),
    },
  });
}

function total(of: Waiting[]): number {
  return of.reduce((sum, { count }) => sum + count, 0);
}

/** Whose answer it is, with whoever writes it down for them. */
async function decidersOf(
  tx: Transaction,
  ctx: Reminding,
  { committeeId, decides }: { committeeId: string; decides: Model['decides'] },
): Promise<Recipient[]> {
  const found = [
    ...(decides === 'mayor'
      ? await mailboxOf(tx, ctx, 'mayors_office')
      : await mailboxOf(tx, ctx, 'committee_chair', { committeeId })),
    ...(await mailboxOf(tx, ctx, 'committee_secretary', { committeeId })),
  ];
  const readers = found.length > 0 ? found : await mailboxOf(tx, ctx, 'council_secretariat');
  return [...new Map(readers.map((one) => [one.email, one])).values()];
}

async function wereTold(tx: Transaction, ctx: Reminding): Promise<boolean> {
  const told = await tx
    .select({ id: mail.id })
    .from(mail)
    .where(
      and(
        eq(mail.municipalityId, ctx.municipality.id),
        eq(mail.template, 'dialogue_waiting'),
        gte(mail.createdAt, startOfDanishDay(danishDay(ctx.now)).toString()),
      ),
    )
    .limit(1);
  return told.length > 0;
}

/** How many wait for an answer about each session that begins soon, by whose answer it is. */
async function waitingBefore(tx: Transaction, ctx: Reminding) {
  const decides = sql<Model['decides']>`${dialogueModel.rules} ->> 'decides'`;
  return tx
    .select({
      committeeId: committee.id,
      committee: committee.name,
      startsAt: dialogueSession.startsAt,
      decides,
      count: sql<number>`count(*)::int`,
    })
    .from(dialogueBooking)
    .innerJoin(dialogueSession, eq(dialogueSession.id, dialogueBooking.sessionId))
    .innerJoin(dialogueModel, eq(dialogueModel.id, dialogueBooking.modelId))
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .where(
      and(
        eq(dialogueBooking.municipalityId, ctx.municipality.id),
        eq(dialogueBooking.state, 'pending'),
        gt(dialogueSession.startsAt, ctx.now.toString()),
        lte(dialogueSession.startsAt, ctx.now.add({ hours: daysOfReminding * 24 }).toString()),
      ),
    )
    .groupBy(committee.id, dialogueSession.id, decides)
    .orderBy(asc(dialogueSession.startsAt), asc(committee.id));
}
